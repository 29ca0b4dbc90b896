"""What can go wrong in the program itself.

AppError
├── BadSetting    an environment variable or an option has a value that cannot be used
├── BadRequest    what was asked for is not well put: an unknown query, a missing parameter, a damaged cursor
└── PortTaken     another program listens where the service wants to
"""


class AppError(Exception):
    """Any expected failure of the program: its text says what to do, in one line."""


class BadSetting(AppError):
    """An environment variable or an option has a value that cannot be used."""


class BadRequest(AppError):
    """What was asked for is not well put."""


class PortTaken(AppError):
    """Another program listens where the service wants to."""
