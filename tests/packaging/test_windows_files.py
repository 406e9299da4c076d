"""The set-up files of a Windows terminal shut every way out, open the one for staff, and undo themselves."""

import re
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.guard.ending import SECOND_INSTANCE, STAFF_STOP

ROOT = Path(__file__).parents[2]
WINDOWS = ROOT / "resources" / "terminal" / "windows"
SCRIPTS = sorted(ROOT.glob("resources/**/*.ps1"))
RESTART, DO_NOTHING = 0, 3
"""What Shell Launcher may do when its program ends (WESL_UserSetting.SetCustomShell)."""

DOCUMENTED_KEYS = """
Alt Alt+F4 Alt+Space Alt+Tab AltWin Application BrowserBack BrowserFavorites BrowserForward BrowserHome
BrowserRefresh BrowserSearch BrowserStop Ctrl Ctrl+Alt+Del Ctrl+Esc Ctrl+F4 Ctrl+Tab Ctrl+Win+F CtrlWin
F21 LShift+LAlt+NumLock LShift+LAlt+PrintScrn LaunchApp1 LaunchApp2 LaunchMail LaunchMediaSelect
MediaNext MediaPlayPause MediaPrev MediaStop Shift Shift+Ctrl+Esc ShiftWin VolumeDown VolumeMute
VolumeUp Win++ Win+, Win+- Win+. Win+/ Win+B Win+Break Win+C Win+D Win+Down Win+E Win+Esc Win+F Win+F1
Win+H Win+Home Win+I Win+J Win+K Win+L Win+Left Win+M Win+O Win+P Win+PageDown Win+PageUp Win+Q Win+R
Win+Right Win+Shift+Down Win+Shift+Left Win+Shift+Right Win+Shift+Up Win+Space Win+T Win+Tab Win+U
Win+Up Win+V Win+W Win+Z Windows
"""
"""Microsoft's "Predefined key combinations" of Keyboard Filter, March 2025."""
OF_WINDOWS = """
Add-LocalGroupMember ConvertFrom-Json ConvertTo-Json Disable-WindowsOptionalFeature
Enable-WindowsOptionalFeature Get-Acl Get-CimClass Get-CimInstance Get-Content Get-Date Get-ItemProperty
Get-LocalGroupMember Get-LocalUser Get-NetAdapter Get-ScheduledTask Get-Service
Get-WindowsOptionalFeature Invoke-CimMethod New-Item New-ItemProperty New-LocalUser New-Object
New-ScheduledTaskAction New-ScheduledTaskPrincipal New-ScheduledTaskSettingsSet New-ScheduledTaskTrigger
New-TimeSpan Out-Null Out-String Register-ScheduledTask Remove-Item Remove-ItemProperty Set-CimInstance
Set-Content Set-LocalUser Set-Service Split-Path Start-Service Test-Path Unregister-ScheduledTask
Where-Object Write-Host
"""
"""Commands that Windows PowerShell 5.1 has on every Windows 10 and 11."""
TOLD_BY_POWERCFG = """
GUID du mode de gestion de l'alimentation : 381b4222-f694-41f0-9685-ff5bb260df2e  (Utilisation normale)
  GUID du sous-groupe : 7516b95f-f776-4464-8c53-06167f40cc99  (Affichage)
    GUID du paramètre d'alimentation : 3c0bc021-c8a8-4e07-a973-6b14cbcb2b7e  (Éteindre l'écran après)
      Valeur minimale possible : 0x00000000
      Valeur maximale possible : 0xffffffff
      Incrément des valeurs possibles : 0x00000001
      Unités des valeurs possibles : Secondes
    Index actuel du paramètre de courant alternatif : 0x00000258
    Index actuel du paramètre de courant continu : 0x0000012c
"""


def text_of(name: str) -> str:
    return (WINDOWS / name).read_text(encoding="utf-8-sig")


def code_of(text: str) -> str:
    """A script without its comments and without what stands between quotes."""
    words = r"""<#.*?#>|"(?:`.|[^"`])*"|'[^'‘’\n]*'|#[^\n]*"""
    return re.sub(words, lambda found: "" if "#" in found[0][:2] else "''", text, flags=re.S)


def numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", text)]


def strings(name: str) -> list[str]:
    """The strings of a list in terminal.ps1."""
    found = re.search(rf"^\${name} = (.*?)(?=^[$#]|\Z)", text_of("terminal.ps1"), re.S | re.M)
    assert found is not None
    return re.findall(r'"([^"]*)"', found[1])


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: str(script.name))
def test_windows_powershell_reads_the_french_of_a_script(script: Path) -> None:
    """Without a byte order mark version 5.1 takes UTF-8 for the letters of its country."""
    assert script.read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_two_scripts_share_what_they_set_and_read() -> None:
    assert {script.name for script in SCRIPTS} == {"terminal.ps1", "install.ps1", "check.ps1"}
    shared = re.findall(r"^\$(\w+) =", text_of("terminal.ps1"), re.M)
    assert len(shared) > 10
    for name in ("install.ps1", "check.ps1"):
        assert '. "$PSScriptRoot\\terminal.ps1"' in text_of(name)
        for one in set(shared) - {"Embedded"}:
            assert f"${one}" in text_of(name), f"{name} leaves out {one}"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: str(script.name))
def test_a_script_calls_only_what_is_there(script: Path) -> None:
    own = set(re.findall(r"^function ([\w-]+)", text_of("terminal.ps1") + text_of(script.name), re.M))
    called = set(re.findall(r"(?<![\w$-])[A-Z][a-z]+-[A-Z]\w+", code_of(text_of(script.name))))
    assert called
    assert called <= set(OF_WINDOWS.split()) | own


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: str(script.name))
def test_no_curly_apostrophe_ends_a_string(script: Path) -> None:
    """PowerShell takes them for quotes, except between double ones and in comments."""
    assert not re.search("[‘’“”„]", code_of(text_of(script.name)))
    assert not re.search("[“”„]", text_of(script.name))


def test_keys_are_named_as_windows_names_them() -> None:
    assert set(strings("PredefinedKeys")) <= set(DOCUMENTED_KEYS.split())
    assert not set(strings("CustomKeys")) & set(DOCUMENTED_KEYS.split())
    assert set(strings("PredefinedKeys")) >= {
        "Alt+F4",
        "Alt+Tab",
        "Ctrl+Alt+Del",
        "Ctrl+Esc",
        "Windows",
        "Win+L",
    }


def test_the_documented_ways_around_the_keyboard_filter_are_shut() -> None:
    told = re.search(r"\$FilterSettings = @\{(.*?)\}", text_of("terminal.ps1"), re.S)
    assert told is not None
    assert dict(re.findall(r'(\w+) = "(\w+)"', told[1])) == {
        "BreakoutKeyScanCode": "0",
        "ForceOffAccessibility": "true",
        "DisableKeyboardFilterForAdministrators": "true",
    }


def test_nothing_is_locked_before_windows_has_restarted_with_its_features() -> None:
    main = text_of("install.ps1").partition("\nif ($Uninstall)")[2]
    assert main.index("Enable-Features") < main.index("exit 3") < main.index("Install-Locked")


def test_shell_launcher_starts_the_kiosk_again_unless_staff_stopped_it_or_another_runs() -> None:
    number = r"\(\[int32\[\]\]\(([\d, ]+)\)\)"
    found = re.search(rf'SetCustomShell\(.*--supervised", {number}, {number}, (\d)\)', text_of("install.ps1"))
    assert found is not None
    actions = dict(zip(numbers(found[1]), numbers(found[2]), strict=True))
    assert actions == {STAFF_STOP: DO_NOTHING, SECOND_INSTANCE: DO_NOTHING}
    assert int(found[3]) == RESTART
    read = re.search(r'\$answers -eq "([\d ]+) : ([\d ]+) : (\d)"', text_of("check.ps1"))
    assert read is not None
    assert [numbers(one) for one in read.groups()] == [numbers(one) for one in found.groups()]


def test_the_minutes_of_the_screen_are_read_in_any_language() -> None:
    script = text_of("terminal.ps1")
    pattern = re.search(r'Matches\(\$told, "([^"]+)"\)', script)
    which = re.search(r"\$found\[\$found\.Count - (\d)\]", script)
    assert pattern is not None
    assert which is not None
    on_mains = re.findall(pattern[1], TOLD_BY_POWERCFG)[-int(which[1])]
    assert int(on_mains, 16) == 600


def test_a_key_of_the_registry_that_is_there_is_not_made_anew() -> None:
    made = [
        line for line in text_of("install.ps1").splitlines() if re.search(r"New-Item (?!-ItemType)", line)
    ]
    assert made
    for line in made:
        assert re.search(r"if \(-not \(Test-Path .*\{ New-Item ", line), line


def test_what_is_set_is_remembered_before_and_given_back() -> None:
    script = text_of("install.ps1")
    remembered = set(re.findall(r'Remember "(\w+)', script))
    given_back = set(re.findall(r'\$Known(?:\[|\.ContainsKey\()"(\w+)', script))
    assert remembered == given_back
    assert remembered == {
        "policy", "timeout", "feature", "key", "custom", "scan", "setting", "launcher", "service",
    }  # fmt: skip


def test_one_step_that_cannot_be_undone_leaves_no_other_undone() -> None:
    script = text_of("install.ps1")
    bodies = re.findall(r"^function Undo-\w+ \{\n(.*?)^\}", script, re.S | re.M)
    change = re.compile(
        r"Set-Enabled|Invoke-Embedded|Set-CimInstance|RemoveCustomShell|Set-Policy|Remove-ItemProp"
    )
    assert len(bodies) > 5
    for body in bodies:
        for found in change.finditer(body):
            step = body.rindex("Step ", 0, found.start())
            begun = body[step : found.start()]
            assert begun.count("{") > begun.count("}"), begun


def test_windows_professional_starts_the_kiosk_at_once_on_battery_and_without_gestures() -> None:
    script = text_of("install.ps1")
    for option in ("-Priority $TaskPriority", "-AllowStartIfOnBatteries", "-DontStopIfGoingOnBatteries"):
        assert option in script
    assert "$TaskPriority = 4\n" in text_of("terminal.ps1")
    assert r'add "HKCU\Control Panel\Desktop" /v TouchGestureSetting /t REG_DWORD /d 0 /f' in script
    assert "-Action $gestures, $kiosk " in script


def test_windows_professional_looks_every_minute_whether_the_kiosk_is_there() -> None:
    """A task that ends is not started again for that, whatever its settings say of failures."""
    script = text_of("install.ps1")
    assert "-RepetitionInterval (New-TimeSpan -Minutes 1)).Repetition" in script
    assert "-MultipleInstances IgnoreNew" in script


def test_only_administrators_change_the_program_and_the_kiosk_its_data() -> None:
    script = text_of("install.ps1")
    rights = re.search(r"^function Set-Rights \{\n(.*?)^\}", script, re.S | re.M)
    assert rights
    program, data = re.findall(r"Invoke-Icacls (.*)", rights[1])
    users, system, administrators = "S-1-5-32-545", "S-1-5-18", "S-1-5-32-544"
    assert program.startswith("$Folder /inheritance:r /grant ")
    assert dict(re.findall(r'"\*([\w-]+):\(OI\)\(CI\)(\w+)"', program)) == {
        system: "F", administrators: "F", users: "RX",
    }  # fmt: skip
    assert data == '"$Folder\\data" /grant "${Account}:(OI)(CI)M"'
    assert script.count("{ Set-Rights }") == script.count("{ Invoke-Icacls $Folder /reset }") == 1


def test_the_password_of_the_account_never_expires() -> None:
    assert "Set-LocalUser -Name $Account -PasswordNeverExpires $true" in text_of("install.ps1")


def test_whoever_installs_is_told_when_staff_have_no_code_to_come_in() -> None:
    for name in ("install.ps1", "check.ps1"):
        assert f'"$Folder\\data\\{paths.pin_file().name}"' in text_of(name)
