"""Runs a command in a terminal and prints what appears there.

usage: terminal.py COLUMNS COMMAND...
"""

import fcntl
import os
import pty
import struct
import sys
import termios


def output(terminal):
    """All that is written to the terminal until its other side closes."""
    while True:
        try:
            data = os.read(terminal, 4096)
        except OSError:  # Linux says so that nobody has it open any more
            return
        if not data:
            return
        yield data


if __name__ == "__main__":
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(2, termios.TIOCSWINSZ, struct.pack("HHHH", 24, int(sys.argv[1]), 0, 0))
        os.environ.pop("COLUMNS", None)
        os.execvp(sys.argv[2], sys.argv[2:])
    print(b"".join(output(terminal)).decode().replace("\r", ""), end="")
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
