"""The socket of the service: bound before anything slow starts, so that a taken port shows at once."""

import errno
import socket
from typing import Any

from app.errors import PortTaken


def bind(host: str, port: int) -> socket.socket:
    """Bind to `host` and `port` (0: any free one), or say what to do."""
    try:
        family, kind, number, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return _bound(socket.socket(family, kind, number), address)
    except OSError as error:
        raise PortTaken(_advice(host, port, error)) from error


def _bound(listener: socket.socket, address: Any) -> socket.socket:
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except OSError:
        listener.close()
        raise
    return listener


def bind_or_free(host: str, port: int) -> socket.socket:
    """Bind to `port`, or to a free one where it is taken."""
    try:
        return bind(host, port)
    except PortTaken as taken:
        if isinstance(taken.__cause__, OSError) and taken.__cause__.errno == errno.EADDRINUSE:
            return bind(host, 0)
        raise


def url(listener: socket.socket) -> str:
    """Where the service answers, as a browser wants it."""
    host, port = listener.getsockname()[:2]
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"http://{shown}:{port}"


def _advice(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} on {host} is in use; stop what listens there, or choose another with --port"
    if error.errno == errno.EACCES:
        return f"port {port} on {host} may not be used; choose one above 1023 with --port"
    reason = error.strerror or error
    return f"cannot listen on {host}:{port}: {reason}; choose an address of this machine with --host"
