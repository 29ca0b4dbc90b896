"""Free ports on this machine, the same as last time where they are still free."""

import random
import socket

from graph.embedded.configuration import Ports
from graph.embedded.errors import PortInUse

# Below those of outgoing connections, one of which could take the port before the server does.
_FIRST, _LAST = 20_000, 29_999


def chosen(last: Ports | None, *, bolt: int | None, http: int | None) -> Ports:
    """Ports that were asked for must be free; others are those of the last start, else any."""
    first = _port(bolt, last.bolt if last else None, "bolt_port", taken=())
    return Ports(first, _port(http, last.http if last else None, "http_port", taken=(first,)))


def _port(asked: int | None, last: int | None, name: str, *, taken: tuple[int, ...]) -> int:
    if asked is not None:
        if asked in taken or not _is_free(asked):
            raise PortInUse(
                f"Port {asked} is in use by another program: stop that program, "
                f"give another {name}, or give none and a free port is chosen"
            )
        return asked
    return last if last and last not in taken and _is_free(last) else _any(taken)


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _any(taken: tuple[int, ...]) -> int:
    for port in random.sample(range(_FIRST, _LAST + 1), k=1000):
        if port not in taken and _is_free(port):
            return port
    raise PortInUse(f"No free port was found between {_FIRST} and {_LAST}: give bolt_port and http_port")
