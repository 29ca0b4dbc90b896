"""The HTTP service and the command line: the only package that knows both of the others."""
