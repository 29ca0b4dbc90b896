import socket
from pathlib import Path

import pytest

from graph.embedded import PortInUse, ports
from graph.embedded.configuration import Ports

OUTGOING = Path("/proc/sys/net/ipv4/ip_local_port_range")


@pytest.fixture
def taken():
    with socket.socket() as stranger:
        stranger.bind(("127.0.0.1", 0))
        stranger.listen()
        yield stranger.getsockname()[1]


def test_the_ports_of_the_last_start_are_kept_while_they_are_free():
    first = ports.chosen(None, bolt=None, http=None)
    assert ports.chosen(first, bolt=None, http=None) == first


def test_a_port_that_is_taken_is_replaced(taken):
    found = ports.chosen(Ports(bolt=taken, http=taken), bolt=None, http=None)
    assert taken not in (found.bolt, found.http)
    assert found.bolt != found.http


def test_a_port_that_was_asked_for_is_given_or_refused(taken):
    free = ports.chosen(None, bolt=None, http=None)
    assert ports.chosen(None, bolt=free.http, http=free.bolt) == Ports(bolt=free.http, http=free.bolt)
    with pytest.raises(PortInUse, match="stop that program, give another http_port"):
        ports.chosen(None, bolt=None, http=taken)
    with pytest.raises(PortInUse, match="http_port"):
        ports.chosen(None, bolt=free.bolt, http=free.bolt)


@pytest.mark.skipif(not OUTGOING.exists(), reason="only Linux tells the ports of outgoing connections")
def test_no_outgoing_connection_can_take_a_chosen_port():
    first, _ = map(int, OUTGOING.read_text().split())
    found = ports.chosen(None, bolt=None, http=None)
    assert max(found.bolt, found.http) < first
