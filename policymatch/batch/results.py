"""What comes out of a batch: one JSON line a firm, or a flat table of one row a recommendation."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import polars

from policymatch.domain.errors import RequestError

Row = dict[str, str | float | int | None]

COLUMNS: dict[str, Any] = {
    "firm": polars.String,
    "rank": polars.Int64,
    "measure_id": polars.String,
    "measure_title": polars.String,
    "kind": polars.String,
    "policy_title": polars.String,
    "issuer": polars.String,
    "document_number": polars.String,
    "verdict": polars.String,
    "eligible_on": polars.String,
    "amount_yuan_max": polars.Float64,
    "benefit": polars.String,
    "closes_on": polars.String,
    "score": polars.Float64,
    "why": polars.String,
    "url": polars.String,
}
FORMATS = (".jsonl", ".csv", ".parquet", ".xlsx")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def check_format(out: Path) -> None:
    """Refuse a kind of output that is not written, before any work is done.

    Raises RequestError: the ending of `out` is none of the formats.
    """
    if out.suffix.lower() not in FORMATS:
        kinds = ", ".join(FORMATS)
        raise RequestError((), zh=f"不能写 {out}；可写 {kinds}。", en=f"{out} can't be written; {kinds} can.")


def write_results(lines: Iterable[Mapping[str, Any]], out: Path) -> None:
    """Write the answers of a batch to `out` in the format of its ending."""
    if out.suffix.lower() == ".jsonl":
        with out.open("w", encoding="utf-8", newline="\n") as target:
            target.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        return
    table = polars.DataFrame([row for line in lines for row in rows_of(line)], schema=COLUMNS)
    match out.suffix.lower():
        case ".csv":
            table.with_columns(polars.selectors.string().map_elements(inert, polars.String)).write_csv(out)
        case ".parquet":
            table.write_parquet(out)
        case ".xlsx":
            table.with_columns(polars.selectors.string().map_elements(inert, polars.String)).write_excel(out)


def rows_of(line: Mapping[str, Any]) -> Iterator[Row]:
    """The recommendations of one firm as rows of the table."""
    for given in line["recommendations"]:
        measure, policy, benefit = given["measure"], given["policy"], given["benefit"]
        yield {
            "firm": line["firm"],
            "rank": given["rank"],
            "measure_id": measure["id"],
            "measure_title": measure["title"],
            "kind": measure["kind"],
            "policy_title": policy["title"],
            "issuer": policy["issuer"],
            "document_number": policy["document_number"],
            "verdict": given["verdict"],
            "eligible_on": given["eligible_on"],
            "amount_yuan_max": benefit["amount_yuan_max"],
            "benefit": benefit["text"],
            "closes_on": (given["window"] or {}).get("closes_on"),
            "score": given["relevance"]["score"],
            "why": given["why"],
            "url": policy["url"],
        }


def inert(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> inert("=1+1"), inert("奖励")
    ("'=1+1", '奖励')
    """
    return "'" + cell if cell.startswith(_FORMULA_STARTS) else cell
