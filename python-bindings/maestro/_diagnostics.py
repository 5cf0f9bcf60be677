"""What the native module says, as values and exceptions."""

from __future__ import annotations

import dataclasses
from typing import Iterable, Sequence

from . import _native


@dataclasses.dataclass(frozen=True)
class Diagnostic:
    """One thing that was said about a model."""

    severity: str
    """"error", "warning", "remark" or "note"."""
    location: str | None
    """"model.mlir:7:3": file, line and column; or a name, "layer3.0.conv2"; None where unknown."""
    message: str
    notes: tuple[Diagnostic, ...] = ()
    """What else belongs to it, with other locations."""

    def __str__(self) -> str:
        place = f"{self.location}: " if self.location else ""
        lines = [f"{place}{self.severity}: {self.message}", *map(str, self.notes)]
        return "\n".join(lines)


class Error(Exception):
    """Something is wrong with a model or with what was asked of it.

    Its text is that of all errors, as a compiler prints them.
    """

    def __init__(self, errors: Iterable[Diagnostic]):
        super().__init__(tuple(errors))

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """All errors, in the order in which they were found."""
        errors: tuple[Diagnostic, ...] = self.args[0]
        return errors

    @property
    def location(self) -> str | None:
        """Where the first error is: "model.mlir:7:3"."""
        return self.errors[0].location

    @property
    def message(self) -> str:
        """What the first error is."""
        return self.errors[0].message

    @property
    def notes(self) -> tuple[Diagnostic, ...]:
        """What belongs to the first error."""
        return self.errors[0].notes

    def __str__(self) -> str:
        return "\n".join(map(str, self.errors))


def group(said: Sequence[tuple[int, str, str]]) -> list[Diagnostic]:
    """Diagnostics with the notes that follow them."""
    result: list[Diagnostic] = []
    for number, location, message in said:
        entry = Diagnostic(_native.SEVERITIES[number], location or None, message)
        if entry.severity == "note" and result:
            result[-1] = dataclasses.replace(result[-1], notes=(*result[-1].notes, entry))
        else:
            result.append(entry)
    return result
