"""Why the system refuses a file, in German; it says so in English only."""

from __future__ import annotations

import errno

_REASONS = {
    errno.ENOENT: "Datei oder Ordner gibt es nicht.",
    errno.EACCES: "Das Recht dazu fehlt.",
    errno.EPERM: "Das Recht dazu fehlt.",
    errno.EISDIR: "Dort ist ein Ordner.",
    errno.ENOTDIR: "Ein Teil des Pfads ist kein Ordner.",
    errno.EEXIST: "Dort liegt schon eine Datei.",
    errno.ENOSPC: "Der Speicher ist voll.",
    errno.EROFS: "Hier lässt sich nur lesen.",
    errno.ENAMETOOLONG: "Der Name ist zu lang.",
    errno.ELOOP: "Die Verknüpfung führt im Kreis.",
}


def reason(error: OSError) -> str:
    """One sentence; what is rare, in the system's own words."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)
