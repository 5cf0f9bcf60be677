"""Models."""

from __future__ import annotations

import json
import os
from typing import Any, Sequence, TypeVar

from . import _native
from ._diagnostics import Diagnostic, Error, group

_T = TypeVar("_T")
_Said = Sequence[tuple[int, str, str]]


class Module:
    """A model in MLIR, which can be costed; `str()` is its IR.

    Methods raise `Error` where something is wrong. Other threads run while a
    method works; those that want the same module wait for it.
    """

    __slots__ = ("_native", "_diagnostics")

    def __init__(self, native: _native.Module, diagnostics: Sequence[Diagnostic] = ()):
        """For from_text() and from_file()."""
        self._native = native
        self._diagnostics = tuple(diagnostics)

    @classmethod
    def from_text(cls, text: str, file_name: str = "<string>") -> Module:
        """Reads MLIR; `file_name` is what locations say."""
        return cls._made(*_native.Module.parse(text.encode(), file_name))

    @classmethod
    def from_file(cls, path: str | os.PathLike[str]) -> Module:
        """Reads a file of MLIR, as text or bytecode."""
        return cls._made(*_native.Module.load(os.fsencode(path)))

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Warnings and remarks of the latest call, loading included.

        Among them: layers that do not fit a memory, and how many ops are not
        modelled.
        """
        return self._diagnostics

    def cost(self, *, accelerator: str = "", mapping: str | Sequence[str] = (), element_bits: str | int = "") -> None:
        """Attaches to each layer what it costs.

        What the IR says counts; the arguments are for layers of which it says
        nothing. What is taken from them or the library is written into the
        module.

        Args:
          accelerator: a name of the library, by default "gemmini".
          mapping: symbols or names of the library; the first whose kind fits a
            layer counts, or a default. A list, or a string with commas.
          element_bits: bits per element in the place of the types':
            8, "input:8,filter:4" or "8,output:32".

        Raises:
          Error: a layer breaks a rule or an argument is wrong. The other layers
            are costed all the same.
        """
        self._take(self._native.cost(accelerator, _joined(mapping), str(element_bits)))

    def simulate(
        self,
        *,
        accelerator: str = "",
        mapping: str | Sequence[str] = (),
        element_bits: str | int = "",
        limit: int = 10_000_000,
    ) -> None:
        """Does what cost() does by execution, to the same numbers.

        It takes time in proportion to the MACs.

        Args:
          accelerator, mapping, element_bits: as for cost().
          limit: MACs of the largest layer that is simulated.

        Raises:
          Error: as cost(), and where a layer is too large.
        """
        if limit < 1:
            raise ValueError(f"limit is not positive: {limit}")
        self._take(self._native.simulate(accelerator, _joined(mapping), str(element_bits), limit))

    def verify(self) -> None:
        """Computes again the costs that the module has.

        Raises:
          Error: one of them is not what the IR says.
        """
        self._take(self._native.verify())

    def report(self) -> dict[str, Any]:
        """What layers and model cost, with the fields that docs/Report.md lists.

        Layers without a cost, or with a stale one, are under "not_costed".

        Raises:
          Error: no layer has a cost.
        """
        fields: dict[str, Any] = json.loads(self._take(self._native.json()))
        return fields

    def table(self) -> str:
        """The same for people: a table of layers, and the whole model below it.

        Raises:
          Error: no layer has a cost.
        """
        return self._take(self._native.table())

    def __str__(self) -> str:
        text, said = self._native.print()
        return _checked(text, group(said))

    @classmethod
    def _made(cls, native: _native.Module | None, said: _Said) -> Module:
        diagnostics = group(said)
        return cls(_checked(native, diagnostics), _without_errors(diagnostics))

    def _take(self, answer: tuple[_T | None, _Said]) -> _T:
        """The result of a call; keeps what it said."""
        result, said = answer
        diagnostics = group(said)
        self._diagnostics = _without_errors(diagnostics)
        return _checked(result, diagnostics)


def _checked(result: _T | None, diagnostics: Sequence[Diagnostic]) -> _T:
    """The result of a call; raises the errors of one that failed."""
    if result is None or result is False:
        raise Error(entry for entry in diagnostics if entry.severity == "error")
    return result


def _without_errors(diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(entry for entry in diagnostics if entry.severity != "error")


def _joined(mapping: str | Sequence[str]) -> str:
    return mapping if isinstance(mapping, str) else ",".join(mapping)
