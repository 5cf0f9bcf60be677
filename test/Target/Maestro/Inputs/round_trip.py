"""Imports and exports every text of MAESTRO's with the tools.

usage: round_trip.py MAESTRO_DATA TEMPORARY_PATH
"""

import pathlib
import subprocess
import sys


def translate(option, text):
    call = ["maestro-translate", option]
    return subprocess.run(call, input=text, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout


def main(data, temporary):
    paths = sorted(path for folder in ("mapping", "model", "hw") for path in pathlib.Path(data, folder).glob("*.m"))
    assert paths, f"no files in {data}"
    for path in paths:
        module = translate("--import-maestro", path.read_bytes())
        exported = translate("--export-maestro", module)
        again = translate("--export-maestro", translate("--import-maestro", exported))
        if again != exported:
            sys.exit(f"{path}: exported again, the text is another one")
        pathlib.Path(temporary).write_bytes(module)
        subprocess.run(["maestro-opt", temporary, "-o", "/dev/null"], check=True)
    print(f"{len(paths)} files")


if __name__ == "__main__":
    main(*sys.argv[1:])
