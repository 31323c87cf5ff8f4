"""Words that every text has, in English, Russian and Belarusian: searched for, but not worth marking."""

from __future__ import annotations

from archive_app.search.folding import fold

_WORDS = """
a an and are as at be been but by for from had has have he her his i if in into is it its not of on
or our she so than that the their them then there they this to was we were what when which who will
with you
а без бы в во для до его ее если за и из или им их к как ко ли мы на не ни но о об он она они от по
под при с со так то у уже что это я
або аб ад але ані без бо ва да дзе для ды ж за з са і із імі іх калі мы на не ні ў па пра пры так
той толькі у ужо што як яна яго яе яны ён гэта
"""

FUNCTION_WORDS = frozenset(map(fold, _WORDS.split()))
