"""What an operator does on the command line: build day by day, serve, and answer lists that may be empty."""

import socket
from pathlib import Path

import pytest

from policymatch.config import Settings
from policymatch.service import publish_with, read_one
from tests.cli.conftest import Run

SOURCES = Path(__file__).parents[1] / "sources"


def test_build_publishes_where_it_is_told(run: Run, tmp_path: Path) -> None:
    status, out, _ = run("build", SOURCES, "--out", tmp_path / "shelf")
    assert status == 0
    assert (tmp_path / "shelf" / "current").read_text().strip() in out


def test_build_names_documents_of_one_number_issuer_and_title(run: Run, tmp_path: Path) -> None:
    act = "临江市办法\n临江市人民政府\n临政发〔2025〕12号\n\n第一条 对工业企业给予{}万元奖励。\n"
    for name, amount in (("a", 20), ("b", 99)):
        (tmp_path / f"{name}.txt").write_text(act.format(amount), encoding="utf-8")
    status, _, err = run("build", tmp_path, "--out", tmp_path / "shelf")
    assert status == 0
    assert (
        "1 group of documents with one number, issuer and title (a, b), all of whose measures are listed"
        in err
    )


def test_build_tells_what_was_published_over_http_and_what_is_served_no_more(
    run: Run, tmp_path: Path, settings: Settings
) -> None:
    shelf, told = (
        tmp_path / "shelf",
        {"id": "g", "title": "临江市稳岗办法", "text": "第一条 对企业给予9万元奖励。"},
    )
    (tmp_path / "a.txt").write_text("临江市办法\n第一条 对工业企业给予20万元奖励。\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("临江市补助\n第一条 对农业企业给予30万元补助。\n", encoding="utf-8")
    run("build", tmp_path / "a.txt", tmp_path / "b.txt", "--out", shelf)
    mine = settings.model_copy(update={"snapshot": shelf})
    publish_with(read_one(told, mine), told, mine)
    status, out, err = run("build", tmp_path / "a.txt", "--out", shelf)
    assert "2 documents (1 of them published over HTTP), 2 measures" in out
    assert (status, err) == (0, "1 document of the snapshot before left out of this one: b.\n")
    status, out, err = run("build", tmp_path / "a.txt", "--out", shelf, "--without-published")
    assert "1 document, 1 measure, at" in out
    assert (status, err) == (0, "1 document of the snapshot before left out of this one: g.\n")


def test_the_starter_corpus_is_built_where_nothing_of_the_users_own_is_served(
    run: Run, tmp_path: Path, settings: Settings
) -> None:
    shelf, told = tmp_path / "shelf", {"id": "g", "title": "临江市办法", "text": "第一条 对企业奖励9万元。"}
    assert run("build", "--starter", "--out", shelf)[0] == 0
    mine = settings.model_copy(update={"snapshot": shelf})
    publish_with(read_one(told, mine), told, mine)
    status, out, err = run("build", "--starter", "--out", shelf)
    assert (status, "1 of them published over HTTP" in out, err) == (0, True, "")
    run("build", SOURCES, "--out", shelf)
    current = (shelf / "current").read_text()
    status, out, err = run("build", "--starter", "--out", shelf)
    assert (status, out) == (0, "")
    assert "documents of your own served" in err
    assert (shelf / "current").read_text() == current


def test_serve_at_a_port_that_is_taken_says_so_with_status_2_and_no_address(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        status, _, err = run("serve", "--port", port)
    assert (status, "http://" in err) == (2, False)
    assert err.startswith(f"Another program listens at 127.0.0.1:{port}; stop it, or name another port")


def test_serve_at_an_address_that_is_not_of_this_machine_says_so(run: Run) -> None:
    status, _, err = run("serve", "--host", "192.0.2.1", "--port", "8459")
    assert (status, err.startswith("No server can listen at 192.0.2.1:8459: ")) == (2, True)


@pytest.mark.parametrize("content", ["", "编号,企业名称\n", "\n\n"])
@pytest.mark.usefixtures("snapshot")
def test_a_list_without_a_firm_leaves_the_answers_of_yesterday(
    content: str, run: Run, tmp_path: Path
) -> None:
    firms, out = tmp_path / "firms.csv", tmp_path / "out.csv"
    firms.write_text(content, encoding="utf-8")
    out.write_text("yesterday", encoding="utf-8")
    status, _, err = run("batch", firms, "--out", out)
    assert (status, out.read_text(encoding="utf-8")) == (2, "yesterday")
    assert "holds no firm" in err
    assert run("reach", "sy-robots-m1", firms)[0] == 2


def test_a_profile_that_tells_a_key_twice_is_refused_on_the_command_line_too(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "firm.json").write_text('{"employees": 5, "employees": 50}', encoding="utf-8")
    run("build", SOURCES / "sy-robots.json", "--out", tmp_path / "shelf")
    status, _, err = run("match", tmp_path / "firm.json", "--snapshot", tmp_path / "shelf")
    assert (status, "employees" in err) == (2, True)
