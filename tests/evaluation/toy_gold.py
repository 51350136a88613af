"""A small gold folder: six documents of two measures each, and eight firms that are after one sort of them."""

import json
from pathlib import Path

DEVICES = "对企业购置研发设备的，给予最高{}0万元补助。"
LOANS = "对企业获得银行贷款的，给予贴息，每年最高{}万元。"
# Letters that no measure holds: only grades can tell what such a firm is after.
WORN, SHORT = "工厂老旧须更新{}", "周转困难缺钱{}"
ADDED = "甲乙丙丁"


def write_gold(folder: Path) -> Path:
    """Firms of odd number are WORN and graded 3 for each of DEVICES, the others SHORT and so for LOANS."""
    (folder / "documents").mkdir()
    for number in range(6):
        _write_document(folder / "documents", number)
    firms, grades = [], []
    for number, letter in enumerate(ADDED * 2):
        text = (WORN if number % 2 else SHORT).format(letter)
        firms.append({"id": f"f{number}", "region": "沈阳市", "description": text})
        useful = 0 if number % 2 else 1
        grades += [f"f{number}\td{n}#{useful}\t3" for n in range(6)]
    lines = [json.dumps(firm, ensure_ascii=False) for firm in firms]
    (folder / "firms.jsonl").write_text("\n".join(lines), "utf-8")
    (folder / "relevance.tsv").write_text("\n".join(grades), "utf-8")
    return folder


def _write_document(folder: Path, number: int) -> None:
    measures = [DEVICES.format(number + 2), LOANS.format(number + 3)]
    title = f"沈阳市支持企业发展若干措施（{'一二三四五六'[number]}）"
    lines = [title, *(f"第{n}条 {said}" for n, said in zip("一二", measures, strict=True))]
    (folder / f"d{number}.txt").write_text("\n".join(lines), "utf-8")
    condition = {"all": [{"field": "region", "op": "in_region", "value": "210100", "quote": "沈阳市"}]}
    told = [
        {"title": said[:9], "kind": "grant", "anchor": said, "benefits": [], "condition": condition}
        for said in measures
    ]
    policy = {"title": title, "region": "210100"}
    (folder / f"d{number}.json").write_text(
        json.dumps({"id": f"d{number}", "policy": policy, "measures": told}, ensure_ascii=False), "utf-8"
    )
