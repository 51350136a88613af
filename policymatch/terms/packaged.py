"""Where the data that travel with the package lie: in a checkout beside it, in a wheel inside it."""

from pathlib import Path

from policymatch.domain.errors import TermsError

_PACKAGE = Path(__file__).resolve().parents[1]


def packaged_folder(name: str) -> Path:
    """The folder `corpus` or `models`: `policymatch/_<name>` in a wheel, `<name>` beside it in a checkout.

    Raises TermsError where neither is there.

    >>> packaged_folder("corpus").joinpath("terms").is_dir()
    True
    """
    for folder in (_PACKAGE / f"_{name}", _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise TermsError(
        zh=f"安装不完整:没有找到随包数据目录 {name};请重新安装 policymatch",
        en=f"the installation is incomplete, its folder {name} is missing; install policymatch again",
    )


def damaged_model(path: Path) -> TermsError:
    """What is raised where a file of a packaged model is absent or can't be read."""
    return TermsError(
        zh=f"随包的模型文件 {path.name} 缺失或已损坏；请重新安装 policymatch",
        en=f"the packaged model file {path.name} is missing or damaged; install policymatch again",
    )
