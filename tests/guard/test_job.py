"""A kiosk ends with its supervisor on Windows; asked of a stand-in for its library."""

import ctypes
import logging
import sys
from ctypes import wintypes
from types import SimpleNamespace
from typing import Any

import pytest

from kiosk.guard import supervisor
from kiosk.guard.job import Job, Limits, open_job
from kiosk.guard.supervisor import Patience, Supervisor

JOB, PROCESS = 71, 88


class Kernel32:
    """Stands in for the library; notes what it was asked."""

    def __init__(self, refuses: str = "") -> None:
        self.asked: list[tuple[Any, ...]] = []
        self.CreateJobObjectW = self._function("CreateJobObjectW", JOB)
        self.SetInformationJobObject = self._function("SetInformationJobObject", 1)
        self.OpenProcess = self._function("OpenProcess", PROCESS)
        self.AssignProcessToJobObject = self._function("AssignProcessToJobObject", 1)
        self.CloseHandle = self._function("CloseHandle", 1)
        if refuses:
            setattr(self, refuses, self._function(refuses, 0))

    def _function(self, name: str, answer: int) -> Any:
        def ask(*arguments: Any) -> int:
            self.asked.append((name, *(getattr(each, "value", each) for each in arguments)))
            return answer

        return ask


def test_windows_ends_what_a_job_holds_with_its_owner() -> None:
    kernel32 = Kernel32()
    job = Job(kernel32, lambda: 0)
    assert kernel32.asked[1][:3] == ("SetInformationJobObject", JOB, 9)
    assert kernel32.asked[1][4] == ctypes.sizeof(Limits)
    assert ctypes.cast(kernel32.asked[1][3], ctypes.POINTER(Limits)).contents.LimitFlags == 0x2000
    job.hold(4711)
    assert kernel32.asked[2:] == [
        ("OpenProcess", 0x101, False, 4711),
        ("AssignProcessToJobObject", JOB, PROCESS),
        ("CloseHandle", PROCESS),
    ]
    assert kernel32.OpenProcess.restype is wintypes.HANDLE  # or half of a handle would be lost


@pytest.mark.skipif(sys.maxsize < 2**32, reason="the sizes of 64 bits")
def test_the_limits_lie_in_memory_as_in_winnt_h() -> None:
    assert ctypes.sizeof(Limits) == 144
    places = {name: getattr(Limits, name).offset for name in ("LimitFlags", "Affinity", "IoCounters")}
    assert places == {"LimitFlags": 16, "Affinity": 48, "IoCounters": 64}


@pytest.mark.parametrize("refuses", ["SetInformationJobObject", "AssignProcessToJobObject"])
def test_what_windows_refuses_is_logged(refuses: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        Job(Kernel32(refuses), lambda: 5).hold(4711)
    assert [record.getMessage() for record in caplog.records] == [
        "a kiosk would live on without its supervisor: error 5"
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="about other systems")
def test_other_systems_have_no_jobs() -> None:
    assert open_job() is None


def test_a_supervisor_holds_every_kiosk_that_it_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[int] = []
    monkeypatch.setattr(supervisor, "open_job", lambda: SimpleNamespace(hold=held.append))
    watched = Supervisor([sys.executable, "-c", "raise SystemExit(3)"], Patience())
    assert watched.run() == 3
    assert len(held) == 1
