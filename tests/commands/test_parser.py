"""The grammar of the command line: a query is a query, whatever it begins with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app import cli
from archive_app.commands.parser import COMMANDS, names_command, parse, query_last
from archive_app.documents.worker_process import WORKER_ARGUMENT

QUERIES = [
    (["search", "-lager"], ["-lager"]),
    (["search", "beer", "-lager", "--json"], ["beer", "-lager"]),
    (["search", "--json", "--", "--limit"], ["--limit"]),
    (["search", "-house"], ["-house"]),
    (["search", "--unknown"], ["--unknown"]),
    (["search", "--limit", "3", "-a", "OR", "b"], ["-a", "OR", "b"]),
    (["search", "--limit=3", "x"], ["x"]),
    (["--json", "search", "-x"], ["-x"]),
    (["--library", "search", "search", "x"], ["x"]),
    (["search"], []),
]


@pytest.mark.parametrize(("arguments", "query"), QUERIES)
def test_query(arguments: list[str], query: list[str]) -> None:
    assert parse(arguments).query == query


def test_options_around_the_query_are_read() -> None:
    options = parse(
        ["--json", "search", "--person", "A", "word", "--person", "B", "--from", "2022", "--exact"]
    )
    assert (options.person, vars(options)["from"], options.exact, options.json) == (
        ["A", "B"],
        "2022",
        True,
        True,
    )


def test_a_common_option_before_the_command_survives_it() -> None:
    assert parse(["--lang", "be", "documents"]).lang == "be"
    assert parse(["documents", "--lang", "be"]).lang == "be"


@given(st.lists(st.text(max_size=8), max_size=4))
def test_no_word_of_a_query_is_lost_or_reordered(words: list[str]) -> None:
    assert parse(["search", "--", *words]).query == words


@given(st.lists(st.from_regex(r"-?[a-z]{1,6}", fullmatch=True), max_size=4))
def test_dashed_words_stay_in_place_between_options(words: list[str]) -> None:
    arguments = ["search"]
    for word in words:
        arguments += [word, "--limit", "5"]
    assert query_last(arguments)[-len(words) :] == words if words else True
    assert parse(arguments).query == words


WINDOW = [
    [],
    ["--started-at", "17.5"],
    ["--query", "word"],
    ["--library", "x"],
    ["--self-test"],
    ["--screenshot", "picture.png"],
    ["--lang", "ru"],
]


@pytest.mark.parametrize("arguments", WINDOW)
def test_these_open_the_window(arguments: list[str]) -> None:
    assert not names_command(arguments)


@pytest.mark.parametrize("name", [*COMMANDS, "nonsense"])
def test_these_are_for_the_command_line(name: str) -> None:
    assert names_command(["--lang", "ru", name])


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["documents", "--nonsense"], ["show"], ["library", "burn"]]
)
def test_wrong_usage_exits_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        parse(arguments)
    assert exit_.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_the_reader_of_files_is_started_by_the_word_it_is_known_under() -> None:
    assert cli.WORKER_OPTION == WORKER_ARGUMENT
