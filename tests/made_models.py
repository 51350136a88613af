"""Small real models made for tests, whose answers are known beforehand."""

from pathlib import Path

import torch
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast

MOST_LETTERS = 512
_MARKS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")


def letter_reranker(folder: Path, letter: str, labels: int = 1) -> Path:
    """A cross-encoder that likes pairs by how large a share of all their letters is `letter`.

    One layer without position: every token looks evenly at all, so that the first one holds the mean of
    two directions, the letter's and that of everything else; what it holds of the letter's is the score.
    """
    tokens = Tokenizer(models.WordLevel({word: at for at, word in enumerate((*_MARKS, letter))}, "[UNK]"))
    tokens.pre_tokenizer = pre_tokenizers.Split("", "isolated")
    tokens.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", 2), ("[SEP]", 3)],
    )
    config = BertConfig(
        vocab_size=5,
        hidden_size=4,
        num_hidden_layers=1,
        num_attention_heads=1,
        intermediate_size=4,
        max_position_embeddings=MOST_LETTERS,
        num_labels=labels,
    )
    model = BertForSequenceClassification(config)
    _teach(model)
    model.save_pretrained(folder)
    PreTrainedTokenizerFast(
        tokenizer_object=tokens,
        pad_token="[PAD]",
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        model_max_length=MOST_LETTERS,
    ).save_pretrained(folder)
    return folder


def _teach(model: BertForSequenceClassification) -> None:
    with torch.no_grad():
        for name, weight in model.named_parameters():
            weight.fill_(1.0 if name.endswith("LayerNorm.weight") else 0.0)
        layer = model.bert.encoder.layer[0]
        model.bert.embeddings.word_embeddings.weight[:4] = torch.tensor([0.0, 0.0, 1.0, -1.0])
        model.bert.embeddings.word_embeddings.weight[4] = torch.tensor([1.0, -1.0, 0.0, 0.0])
        for same in (layer.attention.self.value, layer.attention.output.dense, model.bert.pooler.dense):
            same.weight.copy_(torch.eye(4))
        model.classifier.weight[:, 0] = 8.0


def share_of(letter: str, firm: str, measure: str) -> float:
    """What `letter_reranker` orders by, where the pair fits its window."""
    assert len(firm) + len(measure) + 3 <= MOST_LETTERS
    return (firm + measure).count(letter) / (len(firm) + len(measure) + 3)


def linked_cache(encoder_cache: Path, place: Path) -> Path:
    """A cache of its own in `place`, in which the checkout's prepared models are at hand."""
    place.mkdir()
    for made in encoder_cache.iterdir():
        (place / made.name).symlink_to(made)
    return place
