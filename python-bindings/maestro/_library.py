"""The accelerators and mappings that ship with the project."""

from __future__ import annotations

from . import _native


def accelerators() -> dict[str, str]:
    """The accelerators by name, each with its IR, which has the sources of its numbers."""
    return _native.accelerators()


def mappings() -> dict[str, str]:
    """The mappings by name, each with its IR."""
    return _native.mappings()
