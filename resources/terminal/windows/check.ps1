<#
.SYNOPSIS
    Relit les réglages du terminal Windows et dit ce qui manque. Ne change rien.
#>
param([string]$Folder = "C:\Borne", [string]$Account = "borne")
$wrong = 0

function Tell([bool]$good, [string]$words) {
    if ($good) { Write-Host "ok       $words" } else { Write-Host "À REVOIR $words"; $script:wrong++ }
}

Tell (Test-Path "$Folder\kiosk.exe") "le programme est dans $Folder"
Tell ([bool](Get-LocalUser -Name $Account -ErrorAction SilentlyContinue)) "le compte « $Account » existe"
$logon = Get-ItemProperty "HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon"
Tell ($logon.AutoAdminLogon -eq "1" -and $logon.DefaultUserName -eq $Account) "le compte s'ouvre seul au démarrage"
foreach ($feature in "Client-EmbeddedShellLauncher", "Client-KeyboardFilter") {
    $state = (Get-WindowsOptionalFeature -Online -FeatureName $feature -ErrorAction SilentlyContinue).State
    Tell ($state -eq "Enabled") "$feature est en marche"
}
$shell = Get-CimInstance -Namespace root\standardcimv2\embedded -ClassName WESL_UserSetting -ErrorAction SilentlyContinue
Tell ([bool]($shell | Where-Object { $_.Shell -like "*kiosk.exe*--supervised*" })) "Shell Launcher ouvre la borne"
foreach ($key in "Alt+Tab", "Alt+F4", "Ctrl+Esc", "Windows", "Win+L", "Shift+Ctrl+Esc", "Ctrl+Alt+Del") {
    $found = Get-CimInstance -Namespace root\standardcimv2\embedded -ClassName WEKF_PredefinedKey -Filter "Id='$key'" -ErrorAction SilentlyContinue
    Tell ([bool]$found -and $found.Enabled) "la touche $key est arrêtée"
}
$edge = (Get-ItemProperty "HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI" -ErrorAction SilentlyContinue).AllowEdgeSwipe
Tell ($edge -eq 0) "les balayages depuis le bord sont arrêtés"
$sleep = powercfg /query SCHEME_CURRENT SUB_VIDEO VIDEOIDLE | Select-String "0x00000000"
Tell ([bool]$sleep) "l'écran ne s'éteint pas"
Tell (-not (Get-NetAdapter -ErrorAction SilentlyContinue | Where-Object Status -eq "Up")) "aucun réseau n'est branché"
if ($wrong) { Write-Host "$wrong point(s) à revoir."; exit 1 }
Write-Host "Tout est en place."
