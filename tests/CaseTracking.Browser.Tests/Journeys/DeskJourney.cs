using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Browser.Tests.Journeys;

/// <summary>A proof of residence for somebody without a computer: filed at the desk, ready on a Friday, handed out, closed, reopened, set right.</summary>
public sealed class DeskJourney(Chromium chromium, int width, bool javaScript, Look look) : Journey(chromium, width, javaScript, look)
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <inheritdoc/>
    public override async Task Walk()
    {
        var (citizen, employee) = (await Somebody(), await Somebody());
        await employee.SignIn(TestPeople.Burgerzaken);
        await File(employee);
        await Reads(citizen, "We hebben uw aanvraag", "aan het loket");
        await MakeReady(employee, citizen);
        await SetRight(employee, citizen);
        await HandOut(employee, citizen);
        await CloseAndReopen(employee, citizen);
        await NothingComplained(citizen, employee);
    }

    private async Task File(Surfer employee)
    {
        await employee.Open("/werk/aanvragen/nieuw");
        await Look(employee, "inschrijven keuze");
        await employee.Choose("Attest van woonst");
        await employee.Press("Verder");
        await employee.Press("Aanvraag inschrijven");
        await employee.Sees("Er klopt nog iets niet");
        await Look(employee, "inschrijven fout");
        await employee.Choose("Aan het loket");
        await employee.Fill("Naam van de aanvrager", "Gust Zonder-Mail");
        await employee.Press("Aanvraag inschrijven");
        await employee.Sees("Uw code is");
        await Look(employee, "bewijs");
        await employee.PhotographOnPaper("bewijs");
        await TakeReceipt(employee);
    }

    private async Task MakeReady(Surfer employee, Surfer citizen)
    {
        await OpenFile(employee);
        await Done(employee, "Volledig verklaren", "Het dossier is volledig verklaard.");
        await Ready(employee, citizen, "Klaarzetten voor afhaling");
    }

    private async Task Ready(Surfer employee, Surfer citizen, string act)
    {
        await Begin(employee, act, "Klaarzetten", "Vul in vanaf welk uur.");
        await employee.Pick("Stadskantoor, snelloket");
        var friday = Today.AddDays(1 + ((DayOfWeek.Friday - Today.AddDays(1).DayOfWeek + 7) % 7));
        await employee.FillDate("Dag", friday);
        await employee.Fill("Vanaf welk uur?", "11.00");
        await Done(employee, "Klaarzetten", "Het ligt klaar.");
        await Reads(citizen, "Uw attest ligt klaar", "vrijdag", "11.00 uur");
    }

    private async Task SetRight(Surfer employee, Surfer citizen)
    {
        await Begin(employee, "Verkeerde stand rechtzetten", "Stand rechtzetten", "Kies wat er fout liep.");
        await employee.Choose("Het was nog te vroeg");
        await Done(employee, "Stand rechtzetten", "De stand is rechtgezet.");
        await Reads(citizen, "We zetten een fout recht", "Dit klopte niet.");
        await Ready(employee, citizen, "Klaarzetten voor afhaling");
    }

    private async Task HandOut(Surfer employee, Surfer citizen)
    {
        await Begin(employee, "Document afgeven", "Afgeven", "Kies aan wie u het afgeeft.");
        await employee.Choose("De aanvrager zelf");
        await employee.Choose("Identiteitskaart");
        await Done(employee, "Afgeven", "Het document is afgegeven.");
        await Reads(citizen, "U hebt uw attest");
    }

    private async Task CloseAndReopen(Surfer employee, Surfer citizen)
    {
        await Begin(employee, "Dossier sluiten");
        await employee.Choose("Afgehandeld");
        await Done(employee, "Dossier sluiten", "Het dossier is gesloten");
        await Begin(employee, "Dossier heropenen", "Dossier heropenen", "Er klopt nog iets niet");
        await employee.Choose("Er zijn nieuwe feiten");
        await Done(employee, "Dossier heropenen", "heropend");
        await Reads(citizen, "We openden uw aanvraag opnieuw");
    }
}
