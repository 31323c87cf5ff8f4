"""The script that compiles catalogues, for the tests to import from where it stands."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location

from archive_app.paths import ROOT

_spec = spec_from_file_location("compiler", ROOT / ".ci" / "catalogues.py")
assert _spec
assert _spec.loader
_compiler = module_from_spec(_spec)
_spec.loader.exec_module(_compiler)

Catalogue = dict[tuple[str, ...], tuple[str, ...]]
TRANSLATIONS = _compiler.TRANSLATIONS
read_po = _compiler.read_po
to_mo = _compiler.to_mo
