"""Ties programs to the one that started them: on Windows they end with it, however it ends.

Elsewhere systemd ends what belongs to a unit; where that is not there either, a kiosk that nobody watches
over any more is better than none.
"""

import ctypes
import logging
import sys
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

log = logging.getLogger(__name__)

_KILL_ON_CLOSE = 0x2000
"""JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE: Windows closes the job when its only owner has ended."""
_EXTENDED_LIMITS = 9
"""JobObjectExtendedLimitInformation of SetInformationJobObject."""
_TO_TIE = 0x0100 | 0x0001
"""PROCESS_SET_QUOTA and PROCESS_TERMINATE, which AssignProcessToJobObject needs."""


class Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION of winnt.h, with the structures that begin it written out."""

    _fields_ = [
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
        ("IoCounters", ctypes.c_uint64 * 6),
        ("MemoryLimits", ctypes.c_size_t * 4),
    ]


class Job:
    """Ends all programs that it holds when this one ends; what Windows refuses is logged.

    `kernel32` is the library of that name, `last_error` what tells the number of its last error.
    """

    def __init__(self, kernel32: Any, last_error: Callable[[], int]) -> None:
        self._kernel32, self._last_error = kernel32, last_error
        for function in (kernel32.CreateJobObjectW, kernel32.OpenProcess):
            function.restype = wintypes.HANDLE
        self._job = wintypes.HANDLE(kernel32.CreateJobObjectW(None, None))
        limits = Limits(LimitFlags=_KILL_ON_CLOSE)
        self._check(
            kernel32.SetInformationJobObject(
                self._job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
            )
        )

    def hold(self, pid: int) -> None:
        """Let a program that was just started end with this one."""
        process = wintypes.HANDLE(self._kernel32.OpenProcess(_TO_TIE, False, wintypes.DWORD(pid)))
        self._check(self._kernel32.AssignProcessToJobObject(self._job, process))
        self._kernel32.CloseHandle(process)

    def _check(self, done: int) -> None:
        if not done:
            log.warning("a kiosk would live on without its supervisor: error %d", self._last_error())


def open_job() -> Job | None:
    """A job where the system has such a thing."""
    if sys.platform == "win32":
        return Job(ctypes.WinDLL("kernel32", use_last_error=True), ctypes.get_last_error)
    return None
