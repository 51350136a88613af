"""The one tree of errors, as it is drawn and as it is."""

import pickle
import re

from api.problems import Refusal
from policymatch.domain import errors
from policymatch.domain.errors import FaultyInput, PolicymatchError, RequestError, WorkerLost
from policymatch.reading.formats.scan import Scanned

BRANCH = re.compile(r"(?P<depth>[│ ]*)[├└]── (?P<name>\w+)")
A_STEP = 4


def drawn() -> set[tuple[str, str]]:
    """Each kind of error with the kind it is one of, as the docstring draws them."""
    told, line_of = set(), {-1: PolicymatchError.__name__}
    for found in map(BRANCH.match, (errors.__doc__ or "").splitlines()):
        if found:
            depth = len(found["depth"]) // A_STEP
            line_of[depth] = found["name"]
            told.add((found["name"], line_of[depth - 1]))
    return told


def grown(kind: type[PolicymatchError]) -> set[tuple[str, str]]:
    # Tests grow branches of their own.
    ours = [each for each in kind.__subclasses__() if each.__module__.startswith(("policymatch.", "api."))]
    return {(each.__name__, kind.__name__) for each in ours}.union(*map(grown, ours))


def test_the_tree_is_drawn_as_it_has_grown() -> None:
    # Those that stand outside this file are known to Python once their own file is read.
    assert {Refusal.__name__, Scanned.__name__} <= {name for name, _ in drawn()}
    assert drawn() == grown(PolicymatchError)


def test_an_input_with_one_fault_is_one_sentence_and_tells_its_place() -> None:
    refused = RequestError.at("/out", zh="不能写 a.doc。", en="a.doc can't be written.")
    assert (str(refused), refused.wording.zh) == ("a.doc can't be written.", "不能写 a.doc。")
    assert [(fault.pointer, fault.wording) for fault in refused.faults] == [("/out", refused.wording)]
    assert isinstance(refused, FaultyInput)


def test_a_lost_worker_comes_out_of_another_process_whole() -> None:
    lost = pickle.loads(pickle.dumps(WorkerLost(zh="进程退出", en="a process ended")))
    assert (type(lost), lost.wording.zh) == (WorkerLost, "进程退出")
