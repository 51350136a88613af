"""What is answered where a document is added."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Addition(BaseModel):
    """The extraction record of a document, and the snapshot it was published in, if it was."""

    # Each is there in every answer.
    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    record: dict[str, Any]
    snapshot: str | None = Field(default=None, description="The snapshot that it was published in.")
    versions: list[str] = Field(
        default=[],
        description="Ids of other documents that are served with the same number, issuer and title.",
    )
    note: str | None = Field(
        default=None, description="That a reviewed record has this id, which the next build serves again."
    )
