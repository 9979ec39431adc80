"""What must hold of any two meetings, tried with many generated ones: make properties.

In CI each statement is tried with 2,000; this tries those that are named, or all, with 100,000 or
as many as are asked for, and prints how long it took. With REPORTGEN_SHRINK=1 in the environment
Hypothesis looks for the smallest example of what fails, which takes several times as long.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
STATEMENTS = {
    "vanishing": ("tests/comparing/test_properties.py", "vanishes"),
    "reasons": ("tests/comparing/test_properties.py", "no_reason_is_wrong"),
    "dimensions": ("tests/comparing/test_properties.py", "one_dimension"),
    "swapping": ("tests/comparing/test_properties.py", "exchanged or against_a_result"),
    "soundness": ("tests/comparing/test_sound.py", "test"),
    "periods": ("tests/report/test_periods.py", "every_result"),
}


def main() -> None:
    """Try the statements, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("statements", nargs="*", help=f"of {', '.join(STATEMENTS)}; all")
    parser.add_argument("--examples", type=int, default=100_000)
    given = parser.parse_args()
    if unknown := set(given.statements) - set(STATEMENTS):
        parser.error(f"no such statement: {', '.join(sorted(unknown))}; see --help")
    environment = {**os.environ, "REPORTGEN_EXAMPLES": str(given.examples)}
    failed = 0
    for name in given.statements or STATEMENTS:
        file, which = STATEMENTS[name]
        # a statement may take longer than any other test
        options = ("-q", "-p", "no:cacheprovider", "-o", "faulthandler_timeout=0")
        command = [sys.executable, "-m", "pytest", *options, file, "-k", which]
        start = time.monotonic()
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        took = time.monotonic() - start
        print(f"{name}: {given.examples} examples, {took:.0f} s, exit code {code}", flush=True)
        failed += code != 0
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
