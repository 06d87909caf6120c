import type { MovedText } from './moved-by-years';
import type { TextOfYear, TextPlace } from './plan-for-year';
import type { PlanHead } from './plan-schema';
import type { RequirementFile } from './requirement-schema';

type Head = Omit<PlanHead, 'id' | 'requirements'>;
type Move = (text: string) => MovedText;
type Say = (requirement: string | null, place: TextPlace, text: string) => string;

/** Moves what the texts of a document say of its own dates and years. @returns the document, and each text that changed or is to be checked */
export function withTextsMoved<H extends Head & { requirements: readonly RequirementFile[] }>(
  plan: H,
  move: Move,
): { moved: H; texts: TextOfYear[] } {
  const texts: TextOfYear[] = [];
  const say: Say = (requirement, place, before) => {
    const { text: after, toCheck } = move(before);
    const isKnown = texts.some((one) => one.place === place && one.before === before);
    if ((after !== before || toCheck) && !isKnown) texts.push({ requirement, place, before, after, toCheck });
    return after;
  };
  const { milestones, openPoints, forms } = plan;
  const moved = {
    ...plan,
    title: say(null, 'title', plan.title),
    document: { ...plan.document, subject: say(null, 'subject', plan.document.subject) },
    requirements: plan.requirements.map((row) => requirementSaid(row, say)),
    ...(milestones && {
      milestones: milestones.map((one) => ({ ...one, title: say(null, 'milestone-title', one.title) })),
    }),
    ...(openPoints && {
      openPoints: openPoints.map((point) => ({
        ...point,
        message: say(point.requirement ?? null, 'point', point.message),
        ...(point.proposal === undefined ? {} : { proposal: say(point.requirement ?? null, 'point', point.proposal) }),
      })),
    }),
    ...(forms && { forms: labelsSaid(forms, say) as PlanHead['forms'] }),
  };
  return { moved, texts };
}

function requirementSaid(row: RequirementFile, say: Say): RequirementFile {
  const at = (place: TextPlace, text: string) => say(row.id, place, text);
  return {
    ...row,
    report: at('report', row.report),
    quote: at('quote', row.quote),
    ...(row.dueText ? { dueText: at('due-text', row.dueText) } : {}),
    ...(row.due?.type === 'within' ? { due: { ...row.due, of: at('event', row.due.of) } } : {}),
    ...(row.phases && { phases: row.phases.map((one) => ({ ...one, title: at('phase-title', one.title) })) }),
  };
}

/** Titles, labels and messages of forms; ids and rules stay, by which figures of both years are found. */
function labelsSaid(value: unknown, say: Say): unknown {
  if (Array.isArray(value)) return value.map((one) => labelsSaid(one, say));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      typeof part === 'string' && ['title', 'label', 'message'].includes(key)
        ? say(null, 'form', part)
        : labelsSaid(part, say),
    ]),
  );
}
