"""POST /v1/batch, GET /v1/batch/<id>, .../results: a firm list handed in, followed, taken back."""

from http import HTTPStatus
from pathlib import Path
from typing import Literal

from flask import Response, send_file
from flask_openapi3 import APIBlueprint, FileStorage, Tag
from pydantic import BaseModel, ConfigDict

from api.addresses import BATCH
from api.documentation import BODY_PROBLEMS, answers, files
from api.queries import LanguageQuery
from api.reply import LINES, reply
from api.state import served
from api.values import ON_A_DAY, Day, Whole, counted
from policymatch.batch import Jobs, JobStatus, Wish
from policymatch.config import today_in_china
from policymatch.domain.errors import RequestError
from policymatch.domain.how_many import RECOMMENDED
from policymatch.domain.wording import Language

batches = APIBlueprint("batches", __name__, abp_tags=[Tag(name="batch")])

_TYPES = {
    ".jsonl": LINES,
    ".csv": "text/csv",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".parquet": "application/vnd.apache.parquet",
}


class BatchForm(BaseModel):
    """A firm list (.jsonl, .csv, .xlsx, .parquet) and how its answers are wanted."""

    model_config = ConfigDict(arbitrary_types_allowed=True, extra="forbid")

    firms: FileStorage
    on: Day | None = ON_A_DAY
    top: Whole = counted(RECOMMENDED, "How many to recommend to each firm.")
    results: Literal["jsonl", "csv", "xlsx", "parquet"] = "jsonl"
    lang: Language = Language.ZH


class BatchPath(BaseModel):
    """A batch's id."""

    batch_id: str


def jobs() -> Jobs:
    """The batches of this worker's home."""
    return served().jobs


@batches.post(BATCH, responses=answers(JobStatus, *BODY_PROBLEMS), summary="Hand in a firm list")
def start(form: BatchForm) -> Response:
    """Take a list in; its answers come from /v1/batch/<id>/results, and are kept for a day."""
    if isinstance(form.firms, str):
        raise RequestError.at(
            "/firms",
            zh="应为文件；收到的是文字（用 curl 上传时写作 -F firms=@名单.csv）。",
            en="must be a file; text was sent (with curl, write -F firms=@list.csv).",
        )
    endings = (Path(form.firms.filename or "").suffix.lower(), f".{form.results}")
    wish = Wish(on=form.on or today_in_china(), top=form.top, language=form.lang)
    status = jobs().start(form.firms.read(), endings, wish)
    return reply(status, form.lang)


@batches.get(
    f"{BATCH}/<batch_id>",
    responses=answers(JobStatus, HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY),
    summary="How far a batch is",
)
def follow(path: BatchPath, query: LanguageQuery) -> Response:
    """How many firms are done, and which rows were refused."""
    return reply(jobs().status(path.batch_id), query.lang)


@batches.get(
    f"{BATCH}/<batch_id>/results",
    responses={
        **answers(JobStatus, HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY),
        "200": files("the file of results", *_TYPES.values()),
    },
    summary="Take the results",
)
def take(path: BatchPath, query: LanguageQuery) -> Response:  # noqa: ARG001 - a refusal heeds it
    """The results as a file, in the format that was asked for."""
    file = jobs().results(path.batch_id)
    return send_file(file, mimetype=_TYPES[file.suffix], as_attachment=True)
