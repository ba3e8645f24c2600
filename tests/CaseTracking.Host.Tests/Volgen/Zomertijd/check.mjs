// Reads moments with what a page and the API made of them, and says what another calendar than .NET's makes of them.
import { readFileSync } from "node:fs";

const months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Brussels", year: "numeric", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "longOffset",
});

for (const { moment, words, machine, json } of JSON.parse(readFileSync(0, "utf8"))) {
  const at = new Date(moment);
  const p = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const two = (n) => n.padStart(2, "0");
  const said = `${Number(p.day)} ${months[p.month - 1]} ${p.year}`;
  const hour = p.hour === "00" && p.minute === "00" ? "" : `, ${Number(p.hour)}.${p.minute} uur`;
  const kept = `${p.year}-${two(p.month)}-${two(p.day)}T${p.hour}:${p.minute}${p.timeZoneName.replace("GMT", "")}`;
  if (words !== said + hour) console.log(`${moment}: the page says ${words}, not ${said}${hour}`);
  if (machine !== kept) console.log(`${moment}: the page keeps ${machine}, not ${kept}`);
  if (new Date(machine).getTime() !== at.getTime()) console.log(`${moment}: ${machine} is another moment`);
  if (new Date(json).getTime() !== at.getTime()) console.log(`${moment}: the API says ${json}`);
}
