"""Equipment: that what is put in is put into machines that are bought, and into no project."""

import re

# 购置的检测仪器(单台价值5万元以上,且投资总额……; 对采用自动分拣设备的企业,且投资……
_PUT_IN = re.compile(r"[,，、且(](?:且|并)?(?:累计|实际)?(?:总投资|投资)(?:总)?额?[^,，。;]{0,4}$")
_BUYS = re.compile(r"购[买置入]|采购|采用|更新")
_MACHINES = re.compile(r"设备|装备|仪器|机床|机器")
_BUILDS = re.compile(r"项目|建设|厂房|改造|[。;]")
_FIXED_ASSETS = "固定资产"
_BETWEEN, _BEHIND = 60, 40


def is_of_equipment(said: str) -> bool:
    """Whether the words before a figure tell what was paid for machines that are bought.

    >>> is_of_equipment("购置节能机床,且投资总额达"), is_of_equipment("购置节能机床,项目投资总额达")
    (True, False)
    """
    put_in = _PUT_IN.search(said)
    told = said[: put_in.start()] if put_in else ""
    return any(_is_bought(told, machine) for machine in _MACHINES.finditer(told))


def _is_bought(told: str, machine: re.Match[str]) -> bool:
    """Whether a machine is bought in the words before it, and nothing is built there or behind it."""
    behind, before = told[machine.end() :], told[: machine.start()]
    if len(behind) > _BEHIND or _BUILDS.search(behind) or _FIXED_ASSETS in behind:
        return False
    between = (before[bought.end() :] for bought in _BUYS.finditer(before))
    return any(len(words) <= _BETWEEN and not _BUILDS.search(words) for words in between)
