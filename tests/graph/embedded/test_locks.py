import os
import subprocess
import sys

from graph.embedded import locks


def test_two_threads_of_a_program_exclude_each_other(tmp_path):
    path = tmp_path / "lock"
    with locks.alone(path):
        second = locks.opened(path)
        assert not locks.owned(second)
    assert locks.owned(second)
    os.close(second)


def test_a_shared_lock_is_owned_by_nobody(tmp_path):
    path = tmp_path / "lock"
    assert not locks.is_owned(path)
    one, other = locks.opened(path), locks.opened(path)
    locks.share(one)
    locks.share(other)
    assert not locks.is_owned(path)
    assert not locks.owned(one)
    os.close(other)
    assert locks.owned(one)
    assert locks.is_owned(path)
    os.close(one)


def test_a_process_that_inherits_a_lock_holds_it_as_long_as_it_lives(tmp_path):
    path = tmp_path / "lock"
    lock = locks.opened(path)
    locks.own(lock)
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=[lock]) as heir:
        os.close(lock)
        assert locks.is_owned(path)
        heir.kill()
    assert not locks.is_owned(path)
