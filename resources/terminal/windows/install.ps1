<#
.SYNOPSIS
    Prépare un terminal Windows pour la borne, ou le rend à son usage.
.DESCRIPTION
    Windows 10/11 Entreprise, Éducation ou IoT : le compte « borne » n’ouvre que la borne (Shell Launcher), et les
    raccourcis du système sont arrêtés (Keyboard Filter). Il y faut deux passages : le script dit quand redémarrer,
    puis se relance par la même ligne. Windows Professionnel n’a ni l’un ni l’autre : la borne y démarre avec la
    session, et un clavier branché permet d’en sortir. À lancer en administrateur, depuis le dossier de la borne :
    powershell -ExecutionPolicy Bypass -File install.ps1
.PARAMETER Uninstall
    Rend tout ce que le script a réglé à ce qu’il a trouvé.
#>
#Requires -RunAsAdministrator
param([switch]$Uninstall, [string]$Folder = "C:\Borne", [string]$Account = "borne")
$ErrorActionPreference = "Stop"
. "$PSScriptRoot\terminal.ps1"

$Record = "$env:ProgramData\borne-rencontres\install.json"
$Known = @{}
$Undone = @()

function Say([string]$words) { Write-Host "borne : $words" }

function Step([string]$stepName, [scriptblock]$stepBody) {
    # One that fails leaves the others to be done; the end tells of it.
    try { & $stepBody | Out-Null } catch { $script:Undone += "$stepName ($($_.Exception.Message))" }
}

function Read-Record {
    if (-not (Test-Path $Record)) { return }
    $read = Get-Content $Record -Raw -Encoding UTF8 | ConvertFrom-Json
    foreach ($each in $read.PSObject.Properties) { $Known[$each.Name] = $each.Value }
}

function Remember([string]$what, $value) {
    # What was there before the first run: a later one finds the kiosk's own.
    if ($Known.ContainsKey($what)) { return }
    $Known[$what] = $value
    New-Item -ItemType Directory -Path (Split-Path $Record) -Force | Out-Null
    $Known | ConvertTo-Json | Set-Content $Record -Encoding UTF8
}

function Get-Launcher { return [wmiclass]"\\localhost\root\standardcimv2\embedded:WESL_UserSetting" }

function Set-Enabled($instance, [bool]$enabled) {
    $instance.Enabled = $enabled
    Set-CimInstance -InputObject $instance
}

function Invoke-Embedded([string]$class, [string]$method, [hashtable]$values) {
    Invoke-CimMethod -Namespace $Embedded -ClassName $class -MethodName $method -Arguments $values | Out-Null
}

function Set-Policy($policy, $value) {
    if (-not (Test-Path $policy.Key)) { New-Item $policy.Key -Force | Out-Null } # a key made anew loses its other values
    New-ItemProperty $policy.Key -Name $policy.Name -Value $value -PropertyType DWord -Force | Out-Null
}

function Set-Timeout($timeout, [long]$seconds) {
    powercfg /setacvalueindex SCHEME_CURRENT $timeout.Group $timeout.Name $seconds
    if ($LASTEXITCODE) { throw "powercfg $LASTEXITCODE" }
    powercfg /setactive SCHEME_CURRENT
}

function Invoke-Icacls {
    icacls @args | Out-Null
    if ($LASTEXITCODE) { throw "icacls $LASTEXITCODE" }
}

function Set-Account {
    if (-not (Get-LocalUser -Name $Account -ErrorAction SilentlyContinue)) {
        New-LocalUser -Name $Account -NoPassword -Description "Borne des stands" | Out-Null
    }
    Set-LocalUser -Name $Account -PasswordNeverExpires $true # New-LocalUser cannot say it together with -NoPassword
    try {
        # The group of ordinary users, whatever its name in the language of this Windows.
        Add-LocalGroupMember -SID "S-1-5-32-545" -Member $Account
    } catch {
        if ($_.FullyQualifiedErrorId -notlike "MemberExists*") { throw }
    }
}

function Set-Rights {
    # In a folder made on C: every account may change the program; only administrators and the system shall.
    Invoke-Icacls $Folder /inheritance:r /grant "*S-1-5-18:(OI)(CI)F" "*S-1-5-32-544:(OI)(CI)F" "*S-1-5-32-545:(OI)(CI)RX"
    Invoke-Icacls "$Folder\data" /grant "${Account}:(OI)(CI)M"
}

function Set-Quiet {
    foreach ($policy in $Policies) {
        Step $policy.Name {
            Remember "policy\$($policy.Name)" (Get-Policy $policy)
            Set-Policy $policy $policy.Value
        }
    }
    foreach ($timeout in $Timeouts) {
        Step $timeout.Name {
            $before = Get-Timeout $timeout
            if ($null -eq $before -and $timeout.MayLack) { return }
            Remember "timeout\$($timeout.Name)" $before
            Set-Timeout $timeout 0
        }
    }
}

function Enable-Features {
    # Whether Windows has to start again before they can be set.
    $waiting = $false
    foreach ($feature in $Features) {
        $state = [string](Get-WindowsOptionalFeature -Online -FeatureName $feature).State
        Remember "feature\$feature" $state
        if ($state -ne "Enabled") {
            $done = Enable-WindowsOptionalFeature -Online -FeatureName $feature -All -NoRestart -WarningAction SilentlyContinue
            $waiting = $waiting -or $done.RestartNeeded
        }
    }
    return $waiting -or [bool]($Classes | Where-Object { -not (Test-Class $_) })
}

function Set-Keys {
    $predefined = Get-Embedded WEKF_PredefinedKey
    foreach ($key in $PredefinedKeys) {
        Step $key {
            $found = $predefined | Where-Object { $_.Id -eq $key }
            if (-not $found) { throw "touche inconnue de ce Windows" }
            Remember "key\$key" $found.Enabled
            Set-Enabled $found $true
        }
    }
    foreach ($key in $CustomKeys) {
        Step $key {
            $found = Get-Embedded WEKF_CustomKey | Where-Object { $_.Id -eq $key }
            Remember "custom\$key" $found.Enabled
            if ($found) { Set-Enabled $found $true } else { Invoke-Embedded WEKF_CustomKey Add @{ CustomKey = $key } }
        }
    }
    foreach ($key in $ScanKeys) {
        Step $key.Name {
            $found = Get-ScanKey $key
            Remember "scan\$($key.Name)" $found.Enabled
            $values = @{ Modifiers = $key.Modifiers; Scancode = [uint16]$key.Scancode }
            if ($found) { Set-Enabled $found $true } else { Invoke-Embedded WEKF_Scancode Add $values }
        }
    }
}

function Set-FilterSettings {
    foreach ($name in $FilterSettings.Keys) {
        Step $name {
            $found = Get-Embedded WEKF_Settings | Where-Object { $_.Name -eq $name }
            if (-not $found) { throw "réglage inconnu de ce Windows" }
            Remember "setting\$name" $found.Value
            $found.Value = $FilterSettings[$name]
            Set-CimInstance -InputObject $found
        }
    }
}

function Set-Launcher {
    $launcher, $sid = (Get-Launcher), (Get-Sid)
    $isOn = [bool]$launcher.IsEnabled().Enabled
    Remember "launcher" $isOn
    if (Get-Embedded WESL_UserSetting | Where-Object { $_.Sid -eq $sid }) { $launcher.RemoveCustomShell($sid) | Out-Null }
    # 0 (staff stopped it, and it signs out) and 3 (another one runs): do nothing (3). All else starts it again (0).
    $launcher.SetCustomShell($sid, "`"$Folder\kiosk.exe`" --supervised", ([int32[]](0, 3)), ([int32[]](3, 3)), 0) | Out-Null
    if (-not $isOn) {
        $launcher.SetDefaultShell("explorer.exe", 0) | Out-Null
        $launcher.SetEnabled($true) | Out-Null
    }
}

function Install-Locked {
    Step $FilterService {
        Remember "service" ([string](Get-Service $FilterService).StartType)
        Set-Service $FilterService -StartupType Automatic
        Start-Service $FilterService
    }
    Step "Keyboard Filter" { Set-Keys }
    Step "Keyboard Filter" { Set-FilterSettings }
    Step "Shell Launcher" { Set-Launcher }
}

function Install-Plain {
    # Three fingers show the desktop of Windows 11. The setting is of the account: it turns it off when it signs in.
    $value = 'add "HKCU\Control Panel\Desktop" /v TouchGestureSetting /t REG_DWORD /d 0 /f'
    $gestures = New-ScheduledTaskAction -Execute "$env:SystemRoot\System32\reg.exe" -Argument $value
    $kiosk = New-ScheduledTaskAction -Execute "$Folder\kiosk.exe" -Argument "--supervised" -WorkingDirectory $Folder
    $trigger = New-ScheduledTaskTrigger -AtLogOn -User $Account
    # Every minute it is started if it is not there; only a trigger of another kind can be made with that.
    $trigger.Repetition = (New-ScheduledTaskTrigger -Once -At (Get-Date) -RepetitionInterval (New-TimeSpan -Minutes 1)).Repetition
    $principal = New-ScheduledTaskPrincipal -UserId $Account -LogonType Interactive
    $settings = New-ScheduledTaskSettingsSet -Priority $TaskPriority -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries `
        -RestartCount 99 -RestartInterval (New-TimeSpan -Minutes 1) -ExecutionTimeLimit (New-TimeSpan) -MultipleInstances IgnoreNew
    Register-ScheduledTask -TaskName $TaskName -Action $gestures, $kiosk -Trigger $trigger -Principal $principal `
        -Settings $settings -Force | Out-Null
}

function Undo-Keys {
    foreach ($found in Get-Embedded WEKF_PredefinedKey) {
        if ($found.Id -in $PredefinedKeys) { Step $found.Id { Set-Enabled $found ([bool]$Known["key\$($found.Id)"]) } }
    }
    foreach ($found in Get-Embedded WEKF_CustomKey) {
        if ($found.Id -notin $CustomKeys) { continue }
        Step $found.Id {
            $before = $Known["custom\$($found.Id)"]
            if ($null -ne $before) { Set-Enabled $found $before }
            else { Invoke-Embedded WEKF_CustomKey Remove @{ CustomKey = $found.Id } }
        }
    }
    foreach ($key in $ScanKeys) {
        Step $key.Name {
            $found, $before = (Get-ScanKey $key), $Known["scan\$($key.Name)"]
            $values = @{ Modifiers = $key.Modifiers; Scancode = [uint16]$key.Scancode }
            if (-not $found) { return }
            if ($null -ne $before) { Set-Enabled $found $before } else { Invoke-Embedded WEKF_Scancode Remove $values }
        }
    }
}

function Undo-FilterSettings {
    foreach ($found in Get-Embedded WEKF_Settings) {
        if (-not $Known.ContainsKey("setting\$($found.Name)")) { continue }
        Step $found.Name {
            $found.Value = $Known["setting\$($found.Name)"]
            Set-CimInstance -InputObject $found
        }
    }
}

function Undo-Launcher {
    $launcher = Get-Launcher
    Step "Shell Launcher" { if (-not $Known["launcher"]) { $launcher.SetEnabled($false) } }
    Step "Shell Launcher, $Account" {
        $sid = Get-Sid
        if (Get-Embedded WESL_UserSetting | Where-Object { $_.Sid -eq $sid }) { $launcher.RemoveCustomShell($sid) }
    }
}

function Undo-Quiet {
    foreach ($policy in $Policies) {
        if (-not $Known.ContainsKey("policy\$($policy.Name)")) { continue }
        Step $policy.Name {
            $before = $Known["policy\$($policy.Name)"]
            if ($null -ne $before) { Set-Policy $policy $before }
            elseif ($null -ne (Get-Policy $policy)) { Remove-ItemProperty $policy.Key -Name $policy.Name }
        }
    }
    foreach ($timeout in $Timeouts) {
        $before = $Known["timeout\$($timeout.Name)"]
        if ($null -ne $before) { Step $timeout.Name { Set-Timeout $timeout $before } }
    }
}

function Undo-Features {
    foreach ($feature in $Features[-1..-$Features.Count]) {
        $before = $Known["feature\$feature"]
        if ($before -and $before -ne "Enabled") {
            Step $feature {
                Disable-WindowsOptionalFeature -Online -FeatureName $feature -NoRestart -WarningAction SilentlyContinue
            }
        }
    }
}

function Undo-All {
    if (Test-Class WEKF_PredefinedKey) {
        Step "Keyboard Filter" { Undo-Keys }
        Step "Keyboard Filter" { Undo-FilterSettings }
    }
    if ($Known["service"]) { Step $FilterService { Set-Service $FilterService -StartupType $Known["service"] } }
    if (Test-Class WESL_UserSetting) { Step "Shell Launcher" { Undo-Launcher } }
    Step $TaskName {
        if (Get-ScheduledTask -TaskName $TaskName -ErrorAction SilentlyContinue) {
            Unregister-ScheduledTask -TaskName $TaskName -Confirm:$false
        }
    }
    if (Test-Path $Folder) { Step "droits de $Folder" { Invoke-Icacls $Folder /reset } }
    Undo-Quiet
    Undo-Features
    if (-not $Undone -and (Test-Path $Record)) { Remove-Item $Record }
}

function Show-Undone {
    foreach ($each in $Undone) { Say "pas fait : $each" }
    if ($Undone) { Say "$($Undone.Count) point(s) à reprendre ; le reste est fait. La même ligne peut être relancée." }
}

if ($Uninstall) {
    Step $Record { Read-Record }
    Undo-All
    Show-Undone
    if ($Undone) { exit 1 }
    Say "désinstallée. Le dossier $Folder et le compte « $Account » restent. Redémarrez."
    exit 0
}
if (-not (Test-Path "$Folder\kiosk.exe")) { Say "copiez d’abord le dossier de la borne dans $Folder."; exit 1 }
Read-Record
Step "compte « $Account »" { Set-Account }
Step "droits de $Folder" { Set-Rights }
Set-Quiet
if (Test-Locked) {
    $waiting = $false
    Step "fonctions de Windows" { $script:waiting = Enable-Features }
    if ($waiting) {
        Show-Undone
        Say "premier passage fait. Redémarrez, ouvrez votre compte d’administrateur, puis relancez la même ligne."
        exit 3
    }
    Install-Locked
} else {
    Say "Windows Professionnel : ni Shell Launcher ni Keyboard Filter. Ne branchez aucun clavier sur la borne."
    Step $TaskName { Install-Plain }
}
Show-Undone
if ($Undone) { exit 1 }
if (-not (Test-Path "$Folder\data\pin.json")) { Say "choisissez le code de l’équipe avant de redémarrer (guide, partie 4)." }
Say "installée. Réglez l’ouverture automatique du compte « $Account » (netplwiz), lancez check.ps1, puis redémarrez."
