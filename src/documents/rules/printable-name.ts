// The name as paper can show it: the type in use has no Tibetan, so a name written in both
// scripts is printed in Chinese, which the law wants first anyway.

/** 扎西（བཀྲ་ཤིས་） → 扎西; a name in Tibetan alone is left as it is. */
export function printableName(name: string): string {
  const chinese = name
    .replace(/\p{Script=Tibetan}+/gu, '')
    .replace(/[（(][\s·]*[)）]/g, '')
    .trim()
  return chinese === '' ? name.trim() : chinese
}
