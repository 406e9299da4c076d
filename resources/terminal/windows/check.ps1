<#
.SYNOPSIS
    Relit les réglages du terminal Windows et dit ce qui manque. Ne change rien. À lancer en administrateur.
#>
#Requires -RunAsAdministrator
param([string]$Folder = "C:\Borne", [string]$Account = "borne")
. "$PSScriptRoot\terminal.ps1"
$wrong = 0

function Tell([bool]$good, [string]$words) {
    if ($good) { Write-Host "ok       $words" } else { Write-Host "À REVOIR $words"; $script:wrong++ }
}

function Test-Member([string]$group) {
    return [bool](Get-LocalGroupMember -SID $group -Member $Account -ErrorAction SilentlyContinue)
}

function Test-Rights {
    # No rights come from C: any more, and those of ordinary users are to read and to start.
    $rights = Get-Acl $Folder -ErrorAction SilentlyContinue
    if (-not $rights -or -not $rights.AreAccessRulesProtected) { return $false }
    foreach ($rule in $rights.GetAccessRules($true, $true, [Security.Principal.SecurityIdentifier])) {
        $writes = $rule.FileSystemRights -band [Security.AccessControl.FileSystemRights]"Write, Delete, ChangePermissions"
        if ($writes -and $rule.IdentityReference.Value -notin "S-1-5-18", "S-1-5-32-544") { return $false }
    }
    return $true
}

function Read-Account {
    $user = Get-LocalUser -Name $Account -ErrorAction SilentlyContinue
    Tell ([bool]$user -and $user.Enabled) "le compte « $Account » existe"
    Tell ([bool]$user -and $null -eq $user.PasswordExpires) "son mot de passe n’expire pas"
    Tell (Test-Member "S-1-5-32-545") "il est dans le groupe des utilisateurs"
    Tell ([bool]$user -and -not (Test-Member "S-1-5-32-544")) "il n’est pas administrateur"
    $logon = Get-ItemProperty "HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon"
    Tell ($logon.AutoAdminLogon -eq "1" -and $logon.DefaultUserName -eq $Account) "le compte s’ouvre seul au démarrage"
    Tell ($logon.ForceAutoLogon -ne "1") "après « Quitter la borne », un autre compte peut s’ouvrir"
}

function Read-Launcher {
    $isOn = Invoke-CimMethod -Namespace $Embedded -ClassName WESL_UserSetting -MethodName IsEnabled
    Tell ([bool]$isOn.Enabled) "Shell Launcher est en marche"
    $sid = Get-Sid
    $shell = Get-Embedded WESL_UserSetting | Where-Object { $_.Sid -eq $sid }
    Tell ([bool]$shell -and $shell.Shell -like "*kiosk.exe*--supervised*") "Shell Launcher ouvre la borne pour « $Account »"
    $answers = "$($shell.CustomReturnCodes) : $($shell.CustomReturnCodesAction) : $($shell.DefaultAction)"
    Tell ($answers -eq "0 3 : 3 3 : 0") "Shell Launcher relance la borne, sauf si l’équipe la quitte"
}

function Read-Filter {
    Tell ((Get-Service $FilterService -ErrorAction SilentlyContinue).Status -eq "Running") "Keyboard Filter est en marche"
    $predefined, $custom = (Get-Embedded WEKF_PredefinedKey), (Get-Embedded WEKF_CustomKey)
    foreach ($key in $PredefinedKeys) {
        Tell ([bool]($predefined | Where-Object { $_.Id -eq $key -and $_.Enabled })) "la touche $key est arrêtée"
    }
    foreach ($key in $CustomKeys) {
        Tell ([bool]($custom | Where-Object { $_.Id -eq $key -and $_.Enabled })) "la touche $key est arrêtée"
    }
    foreach ($key in $ScanKeys) {
        $found = Get-ScanKey $key
        Tell ([bool]$found -and $found.Enabled) "la touche $($key.Name) est arrêtée"
    }
    $settings = Get-Embedded WEKF_Settings
    foreach ($name in $FilterSettings.Keys) {
        $found = $settings | Where-Object { $_.Name -eq $name }
        Tell ([bool]$found -and $found.Value -eq $FilterSettings[$name]) "$name vaut $($FilterSettings[$name])"
    }
}

function Read-Locked {
    foreach ($feature in $Features) {
        $state = (Get-WindowsOptionalFeature -Online -FeatureName $feature -ErrorAction SilentlyContinue).State
        Tell ($state -eq "Enabled") "$feature est installé"
    }
    $missing = @($Classes | Where-Object { -not (Test-Class $_) })
    Tell (-not $missing) "Windows a redémarré depuis le premier passage de install.ps1"
    if ($missing) { return }
    Read-Launcher
    Read-Filter
}

function Read-Plain {
    $task = Get-ScheduledTask -TaskName $TaskName -ErrorAction SilentlyContinue
    Tell ([bool]$task -and $task.State -ne "Disabled") "la tâche « $TaskName » attend l’ouverture du compte"
    $opens = @($task.Actions | Where-Object { $_.Execute -eq "$Folder\kiosk.exe" -and $_.Arguments -eq "--supervised" })
    Tell ([bool]$opens -and $task.Principal.UserId -like "*$Account") "elle ouvre la borne pour « $Account »"
    $onBattery = [bool]$task -and -not ($task.Settings.DisallowStartIfOnBatteries -or $task.Settings.StopIfGoingOnBatteries)
    Tell $onBattery "elle l’ouvre aussi sur batterie"
    Tell ([bool]$task -and $task.Settings.Priority -eq $TaskPriority) "elle lui donne la priorité ordinaire"
    $gestures = @($task.Actions | Where-Object { $_.Arguments -like "*TouchGestureSetting*/d 0*" })
    Tell ([bool]$gestures) "elle arrête les gestes à trois et quatre doigts"
}

Tell (Test-Path "$Folder\kiosk.exe") "le programme est dans $Folder"
Tell (Test-Rights) "dans ce dossier, seul un administrateur change le programme"
Tell (Test-Path "$Folder\data\pin.json") "le code de l’équipe est choisi : sans lui, personne ne quitte la borne"
Read-Account
if (Test-Locked) { Read-Locked } else { Read-Plain }
foreach ($policy in $Policies) { Tell ((Get-Policy $policy) -eq $policy.Value) $policy.Words }
foreach ($timeout in $Timeouts) {
    $seconds = Get-Timeout $timeout
    Tell ($seconds -eq 0 -or ($null -eq $seconds -and $timeout.MayLack)) $timeout.Words
}
Tell (-not (Get-NetAdapter -ErrorAction SilentlyContinue | Where-Object Status -eq "Up")) "aucun réseau n’est branché"
if ($wrong) { Write-Host "$wrong point(s) à revoir."; exit 1 }
Write-Host "Tout est en place."
