/**
 * A condition: every one of the typed words stands in a text that was folded already (`folded`, migration 003), in any order, with or
 * without diacritics. Signs that LIKE knows are letters like others; without a word it holds.
 * @param folded an expression of folded text, like `units.search_words`
 * @param words parameter of the typed words
 * @example hasWordsSql('u.search_words', '$2') // with 'dak doa' it finds "Ủy ban nhân dân xã Đak Đoa"
 */
export const hasWordsSql = (folded: string, words: string): string =>
  // Not correlated: made once for the statement, not for each row.
  `${folded} like all (coalesce((select array_agg('%' || regexp_replace(w, '([\\\\%_])', '\\\\\\1', 'g') || '%')
    from unnest(regexp_split_to_array(folded(${words}), '\\s+')) w where w <> ''), '{}'))`;
