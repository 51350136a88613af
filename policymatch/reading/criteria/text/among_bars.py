"""Among bars: sentences of an article that says who may not apply, which bar nobody."""

import re

from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

# 企业于每年4月底前向区科技局提交申请; 申报工作每年组织一次
_STEP = re.compile(
    r"^[^,，。;；:：]{0,24}(?:于|在|每年|登录|通过|向)[^。;；:：]{0,40}(?:提交|申报|申请|填报|报送|受理|评审)[^,，。;；:：]{0,12}$"
)
# 本办法自印发之日起施行，有效期3年，由区科技局负责解释
_OF_THE_ACT = re.compile(
    r"^(?:本|该)(?:办法|细则|措施|政策|规定|规程|意见|通知|标准)(?:自|由)[^。;；:：]{2,60}$"
)
_REFUSES = re.compile(r"不|未|无|虚假|取消|撤销|违|失信|处罚|除外")


def bars_nobody(sentence: Sentence) -> bool:
    """Whether a sentence among those that bar only tells when and where
    to apply, or from when the act holds: no item of a list of bars.
    """
    if sentence.role is not PassageRole.EXCLUSION or sentence.opens or _REFUSES.search(sentence.text):
        return False
    begins = sentence.flow.text[: sentence.start].rstrip()[-1:] in ("。", "")
    return begins and any(words.match(sentence.text) for words in (_STEP, _OF_THE_ACT))
