"""Finding the engines that can be measured here; the others are named and left out."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

from peers.fts5 import Fts5
from peers.ours import Ours
from peers.peer import Peer
from peers.stock_whoosh import StockWhoosh
from peers.tantivy_ import Tantivy
from peers.xapian_ import Xapian

_PEERS: dict[str, type[Peer]] = {peer.__name__: peer for peer in (Ours, Tantivy, Fts5, Xapian, StockWhoosh)}
_PACKAGES_OF_THE_SYSTEM = "/usr/lib/python3/dist-packages"


def named_peers(environment: Path) -> list[str]:
    """The names of those there are, after what can be installed has been."""
    _install("tantivy", environment)
    sys.path.append(_PACKAGES_OF_THE_SYSTEM)
    found = []
    for name in _PEERS:
        try:
            found_peer(name)
        except ImportError as error:
            print(f"{name} is left out: {error}")
        else:
            found.append(name)
    return found


def found_peer(name: str) -> Peer:
    return _PEERS[name]()


def installed(path: list[str]) -> None:
    """Makes the packages of another process known to this one."""
    sys.path[:] = path


def _install(package: str, environment: Path) -> None:
    """Into an environment of its own, whose packages this process may then use."""
    venv.create(environment, with_pip=True)
    command = [str(environment / "bin" / "python"), "-m", "pip", "install", "--quiet", package]
    subprocess.run(command, check=False)  # noqa: S603 - our own words
    sys.path.append(sysconfig.get_path("purelib", vars={"base": str(environment)}))
