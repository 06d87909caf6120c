import type { UPLOADS as VIETNAMESE } from '../../../../domain/messages/uploads';
import { fileSize } from '../dates';
import { counted } from '../plural';

export const UPLOADS: typeof VIETNAMESE = {
  'uploads.of-file': ({ file, fault }, say) => `File “${file}”: ${say(fault)}`,
  'uploads.empty': 'it is empty (0 bytes). Choose the file again.',
  'uploads.macros': 'it holds macros and is not accepted. Save it again as DOCX or XLSX without macros.',
  'uploads.kind': ({ taken }) => `its type is not one of those accepted (${taken}). Save it again as one of these.`,
  'uploads.ending': ({ ending, kind, right }) =>
    `its name ends in “.${ending}”, but its content is ${kind}. Give it the right ending, “.${right}”.`,
  'uploads.signed-kind': ({ file }) =>
    `The file “${file}” is neither a scan nor a PDF. A signed paper is a PDF, JPG or PNG; scan it or save it as PDF, and choose it again.`,
  'uploads.no-ending': ({ kind, right }) =>
    `its name has no ending, and its content is ${kind}. Add “.${right}” to its name and send it again.`,
  'uploads.is-heic':
    'it is a HEIC (HEIF, AVIF) picture of a phone, which many computers cannot open. Open it, save it as JPG and send that; on an iPhone choose Settings, Camera, Formats, “Most Compatible” before taking pictures.',
  'uploads.has-password':
    'it has a password, so that it can neither be checked here nor opened by those who receive it. Open it, remove the password, save it and send it again.',
  'uploads.is-old-word':
    'it is an old Word file (DOC). Open it in Word, remove its password if it has one, save it as DOCX or PDF and send it again.',
  'uploads.is-old-excel':
    'it is an old Excel file (XLS). Open it in Excel, remove its password if it has one, save it as XLSX or PDF and send it again.',
  'uploads.is-compound':
    'it is an old Word or Excel file (DOC, XLS), or a file with a password. Open it, remove its password if it has one, save it as DOCX, XLSX or PDF and send it again.',
  'uploads.is-slides': 'it is a presentation (PowerPoint). Open it, save it as PDF and send it again.',
  'uploads.is-mail': 'it is an e-mail. Send each attached file separately, or print the mail to PDF.',
  'uploads.is-open-text':
    'it is an OpenDocument text (ODT) of LibreOffice. Open it, save it as DOCX or export it to PDF and send it again.',
  'uploads.is-open-sheet':
    'it is an OpenDocument spreadsheet (ODS) of LibreOffice. Open it, save it as XLSX or export it to PDF and send it again.',
  'uploads.is-pages': 'it is a file of Pages on a Mac. Open it, export it to DOCX or PDF and send it again.',
  'uploads.is-numbers': 'it is a file of Numbers on a Mac. Open it, export it to XLSX or PDF and send it again.',
  'uploads.is-broken-office':
    'its type is not one of those accepted: its name says Word or Excel, but inside it is something else, or it was damaged when it was copied. Open it in Word or Excel, save it as DOCX, XLSX or PDF and send it again.',
  'uploads.is-template':
    'it is a template, a file with macros or a binary workbook of Word or Excel. Open it, save it as DOCX, XLSX or PDF and send it again.',
  'uploads.is-rtf': 'it is an RTF file. Open it in Word, save it as DOCX or PDF and send it again.',
  'uploads.is-archive': 'it is an archive. Unpack it and send each file separately.',
  'uploads.is-picture':
    'it is a picture of another type (GIF, BMP, TIFF, WEBP). Open it, save it as JPG, PNG or PDF and send it again.',
  'uploads.is-text':
    'it is plain text or CSV. Open it in Word or Excel, save it as DOCX, XLSX or PDF and send it again.',
  'uploads.active':
    'it holds something that runs by itself when it is opened (code, a file inside, or a link that loads by itself) and is not accepted. Print it to PDF again or save it without these parts, and send a file that is inside on its own.',
  'uploads.remote':
    'it fetches a picture or data from another computer or the web when it is opened, and is not accepted. Remove that link (insert the picture itself) and save it, or print it to PDF.',
  'uploads.template':
    'it was made from a template on another computer or on the web, which Word fetches when it is opened, and is not accepted. In Word: File, Options, Add-ins; under Manage choose Templates and press Go; replace the path under Document template by Normal, press OK and save. Or print it to PDF.',
  'uploads.bomb':
    'unpacked it is far too large for its size, and it is not accepted. Remove empty pages and cells and save it again.',
  'uploads.damaged':
    'it is damaged, or not what its own table of contents says, and is not accepted. Open it, save it again and send it again.',
  'uploads.nested': 'it holds a packed file and is not accepted. Send each file on its own.',
  'uploads.picture': ({ width, height }) =>
    `the picture says it has ${width} × ${height} points, too large to open. Scan it again at a lower resolution.`,
  'uploads.unfinished':
    'its content is too complex to be checked in time, and it is not accepted. Print it to PDF again or save it again and send it again.',
  'uploads.virus': ({ virus }) =>
    `the virus scanner found ${virus}, and it is not accepted. ` +
    'Scan your computer for viruses, save the file again and send it again.',
  'uploads.larger-than': ({ bytes }) =>
    `it is larger than ${fileSize(bytes)}. Make it smaller, or scan it again at a lower resolution.`,
  'uploads.together-larger': ({ bytes }) =>
    `the files together are larger than ${fileSize(bytes)}. Make it smaller, or scan it again at a lower resolution.`,

  'uploads.over-20-mb': 'The file is larger than 20 MB; a smaller one is needed.',
  'uploads.too-many': ({ files, most }) => `There are ${counted(files, 'file')}; a report takes at most ${most}.`,
  'uploads.several': ({ faults }, say) => faults.map(say).join(' '),
  'uploads.too-many-refused': ({ minutes }) =>
    `in the last hour the unit has sent too many files that were not accepted, so this one was not looked at. Check the file and send it again in ${counted(minutes, 'minute')}, or ask the compiler.`,
  'uploads.busy':
    'Many units are sending files at the same time, so the files were not taken. Please send them again in a few minutes.',
  'uploads.request-over': 'What was uploaded is over the limit. Send fewer or smaller files.',
  'uploads.form-over': ({ files, bytes }) =>
    `The form and its files are over the limit (at most ${counted(files, 'file')}, ${fileSize(bytes)} together). ` +
    'Send fewer or smaller files.',
  'uploads.held-gone':
    'A file held for this page is gone: it was sent or removed in another window. Look at the list of files and send again.',
  'uploads.field-over': 'A field of the form is too long. Send long texts as an attached file.',
  'uploads.text-over': 'The file is larger than 5 MB, or the text pasted is too long. Send a smaller file.',
  'uploads.daily-quota': ({ sent, most }) =>
    `Today the unit has sent ${counted(sent.submissions, 'time')}, ${counted(sent.files, 'file')} (${fileSize(sent.bytes)}); ` +
    `at most ${counted(most.submissions, 'time')}, ${counted(most.files, 'file')} and ${fileSize(most.bytes)} a day are taken. ` +
    'Please send the rest tomorrow, or ask the compiler.',

  'uploads.secret': ({ mark, where }, say) =>
    `The mark “${say(mark)}” was found in ${say(where)}. ` +
    'This system accepts no papers that hold state secrets (confidential, secret, top secret), and it has kept nothing. ' +
    'Please send such papers as the rules on state secrets say, and tell the compiler; ' +
    'if this is no mark of secrecy, write it differently and send again.',
  'uploads.mark-confidential': 'Confidential',
  'uploads.mark-secret': 'Secret',
  'uploads.mark-top-secret': 'Top secret',
  'uploads.in-number': ({ number }) => `the number “${number}”`,
  'uploads.in-name': ({ file }) => `the name of the file “${file}”`,
  'uploads.in-first-page': ({ file }) => `the first page of the file “${file}”`,
  'uploads.in-file': ({ file }) => `the file “${file}”`,
  'uploads.in-text': 'what was typed',
};
