"""What can go wrong in the program itself; every text says what to do.

AppError
├── BadSetting    an environment variable or an option has a value that cannot be used
├── BadRequest    what was asked for is not well put: an unknown query, a missing parameter, a damaged cursor
├── Unreadable    reading an article broke off, which is a fault of ours
└── PortTaken     the service cannot listen where it was told to
"""


class AppError(Exception):
    """The first of the tree: catching it catches all of them."""


class BadSetting(AppError):
    pass


class BadRequest(AppError):
    pass


class Unreadable(AppError):
    pass


class PortTaken(AppError):
    pass
