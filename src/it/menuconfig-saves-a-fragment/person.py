"""Runs a command on a terminal and answers what Kconfig asks: person.py SYMBOL=VALUE COMMAND…; everything else is left as it stands."""
import os, pty, re, sys

symbol, value = sys.argv[1].split("=", 1)
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
seen = ""
while True:
    try:
        more = os.read(terminal, 65536)
    except OSError:  # how a terminal ends
        break
    sys.stdout.buffer.write(more)
    seen += more.decode("utf-8", "replace")
    # "Local version (LOCALVERSION) [] ", "Support X (X) [Y/n/?] ", "choice[1-2?]: "
    question = re.search(r"(?:\((\w+)\) \[[^\]\n]*\]|choice\[[^\]\n]*\]:) $", seen)
    if question:
        os.write(terminal, (value if question.group(1) == symbol else "").encode() + b"\n")
        seen = ""
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
