# What a Windows terminal is set to: install.ps1 sets it, check.ps1 reads it again. The names are Microsoft's.

$Embedded = "root\standardcimv2\embedded"
$Classes = "WESL_UserSetting", "WEKF_PredefinedKey", "WEKF_CustomKey", "WEKF_Scancode", "WEKF_Settings"
$Features = "Client-DeviceLockdown", "Client-EmbeddedShellLauncher", "Client-KeyboardFilter"
$FilterService = "MsKeyboardFilter"

$PredefinedKeys = "Alt+F4", "Alt+Space", "Alt+Tab", "Application", "BrowserFavorites", "BrowserHome", "BrowserSearch",
    "Ctrl+Alt+Del", "Ctrl+Esc", "Ctrl+Win+F", "LaunchApp1", "LaunchApp2", "LaunchMail", "LaunchMediaSelect",
    "LShift+LAlt+NumLock", "LShift+LAlt+PrintScrn", "Shift+Ctrl+Esc", "Win++", "Win+,", "Win+B", "Win+Break", "Win+C",
    "Win+D", "Win+E", "Win+Esc", "Win+F", "Win+F1", "Win+H", "Win+Home", "Win+I", "Win+K", "Win+L", "Win+M", "Win+P",
    "Win+Q", "Win+R", "Win+T", "Win+Tab", "Win+U", "Win+V", "Win+W", "Win+Z", "Windows"
# Not among the predefined ones. Escape has no documented name for them: Alt+Esc goes by its scan code.
$CustomKeys = @("Win+X")
$ScanKeys = @(@{ Name = "Alt+Esc"; Modifiers = "Alt"; Scancode = 1 })
# Five presses of the breakout key would lead to the sign-in screen, five of Shift to a box with a link to the settings.
$FilterSettings = @{
    BreakoutKeyScanCode = "0"
    ForceOffAccessibility = "true"
    DisableKeyboardFilterForAdministrators = "true"
}

$Policies = @(
    @{ Key = "HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI"; Name = "AllowEdgeSwipe"; Value = 0
        Words = "les balayages depuis le bord sont arrêtés" }
    @{ Key = "HKLM:\SOFTWARE\Policies\Microsoft\Windows\Explorer"; Name = "DisableNotificationCenter"; Value = 1
        Words = "le centre de notifications est arrêté" }
    @{ Key = "HKLM:\SOFTWARE\Policies\Microsoft\Windows\OOBE"; Name = "DisablePrivacyExperience"; Value = 1
        Words = "la première ouverture du compte ne pose pas de question" }
    @{ Key = "HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate\AU"; Name = "NoAutoRebootWithLoggedOnUsers"; Value = 1
        Words = "une mise à jour ne redémarre pas la machine" }
)
# Seconds until it happens on mains; 0 is never. A machine that cannot hibernate does not know the last one.
$Timeouts = @(
    @{ Group = "SUB_VIDEO"; Name = "VIDEOIDLE"; Words = "l’écran ne s’éteint pas" }
    @{ Group = "SUB_SLEEP"; Name = "STANDBYIDLE"; Words = "la machine ne se met pas en veille" }
    @{ Group = "SUB_SLEEP"; Name = "HIBERNATEIDLE"; Words = "la machine n’hiberne pas"; MayLack = $true }
)
$TaskName = "Borne"
$TaskPriority = 4

function Test-Locked {
    $edition = (Get-CimInstance Win32_OperatingSystem).OperatingSystemSKU
    # Enterprise, Education, IoT Enterprise and their N and LTSC kin (winnt.h, PRODUCT_*).
    return $edition -in 4, 27, 70, 72, 84, 121, 122, 125, 126, 129, 130, 188, 191
}

function Test-Class([string]$class) {
    return [bool](Get-CimClass -Namespace $Embedded -ClassName $class -ErrorAction SilentlyContinue)
}

function Get-Sid {
    $name = New-Object System.Security.Principal.NTAccount($Account)
    return $name.Translate([System.Security.Principal.SecurityIdentifier]).Value
}

function Get-Embedded([string]$class) { return @(Get-CimInstance -Namespace $Embedded -ClassName $class) }

function Get-ScanKey($key) {
    return Get-Embedded WEKF_Scancode | Where-Object { $_.Modifiers -eq $key.Modifiers -and $_.Scancode -eq $key.Scancode }
}

function Get-Policy($policy) { return (Get-ItemProperty $policy.Key -ErrorAction SilentlyContinue).($policy.Name) }

function Get-Timeout($timeout) {
    # In any language the last two numbers are the setting on mains and on battery; the others are what it could be.
    $told = powercfg /query SCHEME_CURRENT $timeout.Group $timeout.Name | Out-String
    $found = [regex]::Matches($told, "0x[0-9a-fA-F]+")
    if ($found.Count -lt 2) { return $null }
    return [Convert]::ToInt64($found[$found.Count - 2].Value, 16)
}
