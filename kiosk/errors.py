"""What can go wrong and is known: each carries one sentence in French for staff."""

import errno

_OF_SYSTEM = {
    errno.EACCES: "accès refusé",
    errno.EPERM: "accès refusé",
    errno.EROFS: "le disque est en lecture seule",
    errno.ENOSPC: "le disque est plein",
    errno.EDQUOT: "le disque est plein",
    errno.EIO: "le disque ne répond pas bien",
    errno.ENOENT: "le dossier n’existe pas",
    errno.ENOTDIR: "le dossier n’existe pas",
    errno.EISDIR: "c’est un dossier",
    errno.ENAMETOOLONG: "son nom est trop long",
    errno.ELOOP: "c’est un lien qui tourne en rond",
}


class KioskError(Exception):
    """A known failure; its text is one sentence in French that says where and what, fit for staff to read."""


def system_reason(error: OSError) -> str:
    """Why the system refused, in a few words without a full stop; its own where no French ones are known."""
    return _OF_SYSTEM.get(error.errno or 0) or error.strerror or type(error).__name__
