<#
.SYNOPSIS
    Prépare un terminal Windows pour la borne, ou le rend à son usage.
.DESCRIPTION
    Windows 10/11 Entreprise, Éducation ou IoT : le compte « borne » n'ouvre que la borne (Shell Launcher), et les
    raccourcis du système sont arrêtés (Keyboard Filter). Windows Professionnel n'a ni l'un ni l'autre : la borne
    y démarre avec la session, et un clavier branché permet d'en sortir. À lancer en administrateur, depuis le
    dossier de la borne :  powershell -ExecutionPolicy Bypass -File install.ps1
.PARAMETER Uninstall
    Rend le compte et le clavier à leur usage ordinaire.
#>
param([switch]$Uninstall, [string]$Folder = "C:\Borne", [string]$Account = "borne")
$ErrorActionPreference = "Stop"

function Say([string]$words) { Write-Host "borne : $words" }

function Test-Locked {
    $edition = (Get-CimInstance Win32_OperatingSystem).OperatingSystemSKU
    # Enterprise, Education, IoT Enterprise and their N and LTSC kin (winnt.h, PRODUCT_*).
    return $edition -in 4, 27, 70, 72, 84, 121, 122, 125, 126, 129, 130, 188, 191
}

function Get-Launcher { return [wmiclass]"\\localhost\root\standardcimv2\embedded:WESL_UserSetting" }

function Get-Sid { return (New-Object System.Security.Principal.NTAccount($Account)).Translate([System.Security.Principal.SecurityIdentifier]).Value }

function Set-Keys([bool]$blocked) {
    $keys = "Win+L", "Alt+F4", "Alt+Tab", "Alt+Esc", "Ctrl+Esc", "Ctrl+Alt+Del", "Shift+Ctrl+Esc", "Windows",
        "Win+R", "Win+E", "Win+D", "Win+M", "Win+U", "Win+Tab", "Win+X", "Win+I", "Win+Home", "Alt+Space",
        "Application", "LShift+LAlt+PrintScrn", "LShift+LAlt+NumLock"
    foreach ($key in $keys) {
        $found = Get-CimInstance -Namespace root\standardcimv2\embedded -ClassName WEKF_PredefinedKey -Filter "Id='$key'"
        if ($found) { $found.Enabled = $blocked; Set-CimInstance -InputObject $found } else { Say "touche inconnue de ce Windows : $key" }
    }
}

function Install-Locked {
    foreach ($feature in "Client-EmbeddedShellLauncher", "Client-KeyboardFilter") {
        Enable-WindowsOptionalFeature -Online -FeatureName $feature -All -NoRestart | Out-Null
    }
    $launcher = Get-Launcher
    # 0 (staff stopped it, and it signs out) and 3 (another one runs): do nothing (3). All else starts it again (0).
    $launcher.SetDefaultShell("explorer.exe", 0) | Out-Null
    $launcher.SetCustomShell((Get-Sid), "`"$Folder\kiosk.exe`" --supervised", ([int32[]](0, 3)), ([int32[]](3, 3)), 0) | Out-Null
    $launcher.SetEnabled($true) | Out-Null
    Set-Keys $true
}

function Install-Plain {
    Say "Windows Professionnel : ni Shell Launcher ni Keyboard Filter. Ne branchez aucun clavier sur la borne."
    $action = New-ScheduledTaskAction -Execute "$Folder\kiosk.exe" -Argument "--supervised" -WorkingDirectory $Folder
    $trigger = New-ScheduledTaskTrigger -AtLogOn -User $Account
    $settings = New-ScheduledTaskSettingsSet -RestartCount 99 -RestartInterval (New-TimeSpan -Minutes 1) -ExecutionTimeLimit 0
    Register-ScheduledTask -TaskName "Borne" -Action $action -Trigger $trigger -Settings $settings -User $Account -Force | Out-Null
}

function Set-Quiet {
    powercfg /change monitor-timeout-ac 0; powercfg /change standby-timeout-ac 0; powercfg /change hibernate-timeout-ac 0
    # Edge swipes, notifications, first-sign-in pictures.
    $policies = "HKLM:\SOFTWARE\Policies\Microsoft\Windows"
    New-Item "$policies\EdgeUI" -Force | New-ItemProperty -Name AllowEdgeSwipe -Value 0 -PropertyType DWord -Force | Out-Null
    New-Item "$policies\Explorer" -Force | New-ItemProperty -Name DisableNotificationCenter -Value 1 -PropertyType DWord -Force | Out-Null
    New-Item "$policies\OOBE" -Force | New-ItemProperty -Name DisablePrivacyExperience -Value 1 -PropertyType DWord -Force | Out-Null
    New-Item "$policies\WindowsUpdate\AU" -Force | New-ItemProperty -Name NoAutoRebootWithLoggedOnUsers -Value 1 -PropertyType DWord -Force | Out-Null
}

if ($Uninstall) {
    if (Test-Locked) { (Get-Launcher).RemoveCustomShell((Get-Sid)) | Out-Null; (Get-Launcher).SetEnabled($false) | Out-Null; Set-Keys $false }
    Unregister-ScheduledTask -TaskName "Borne" -Confirm:$false -ErrorAction SilentlyContinue
    Say "désinstallée. Le dossier $Folder et le compte « $Account » restent."
    exit 0
}
if (-not (Test-Path "$Folder\kiosk.exe")) { Say "copiez d'abord le dossier de la borne dans $Folder."; exit 1 }
if (-not (Get-LocalUser -Name $Account -ErrorAction SilentlyContinue)) {
    New-LocalUser -Name $Account -NoPassword -Description "Borne des stands" | Out-Null
    # The group of ordinary users, whatever its name in the language of this Windows.
    Add-LocalGroupMember -SID "S-1-5-32-545" -Member $Account
}
icacls "$Folder\data" /grant "${Account}:(OI)(CI)M" | Out-Null
Set-Quiet
if (Test-Locked) { Install-Locked } else { Install-Plain }
Say "installée. Réglez l'ouverture automatique du compte « $Account » (netplwiz), redémarrez, puis lancez check.ps1."
