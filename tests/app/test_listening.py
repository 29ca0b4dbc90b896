import pytest

from app import listening
from app.errors import PortTaken


@pytest.fixture
def taken():
    with listening.bind("127.0.0.1", 0) as listener:
        listener.listen()
        yield listener.getsockname()[1]


def test_a_taken_port_is_refused_with_advice(taken):
    with pytest.raises(PortTaken, match=f"port {taken} .* --port"):
        listening.bind("127.0.0.1", taken)


def test_a_free_port_is_found_instead_of_a_taken_one(taken):
    with listening.bind_or_free("127.0.0.1", taken) as listener:
        assert listener.getsockname()[1] not in (0, taken)
        assert listening.url(listener).startswith("http://127.0.0.1:")


def test_an_address_of_another_machine_is_refused_with_advice():
    with pytest.raises(PortTaken, match="--host"):
        listening.bind_or_free("192.0.2.1", 8000)
