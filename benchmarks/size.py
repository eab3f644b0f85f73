"""How large an installation is: a fresh virtual environment with newsgraph in it, in MB, and its largest parts.

    python benchmarks/size.py
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
LIMIT = 700
MB = 1_000_000


def size(folder: Path) -> int:
    """Bytes of the files in a folder."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def installed(folder: Path) -> Path:
    """A virtual environment with newsgraph; where its packages are."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", ROOT], check=True)
    return next(folder.rglob("site-packages"))


def main() -> int:
    with TemporaryDirectory() as folder:
        packages = installed(Path(folder))
        total = size(Path(folder)) / MB
        largest = sorted(((size(path) / MB, path.name) for path in packages.iterdir() if path.is_dir()), reverse=True)
        torch = (packages / "torch").exists()
    print(f"installed {total:.0f} MB (limit {LIMIT}), {'with' if torch else 'without'} torch")
    print("largest: " + ", ".join(f"{name} {part:.0f} MB" for part, name in largest[:8]))
    return 0 if total < LIMIT and not torch else 1


if __name__ == "__main__":
    sys.exit(main())
