using System.Text.RegularExpressions;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing.Uploads;
using Microsoft.Playwright;

namespace CaseTracking.Browser.Tests.Journeys;

/// <summary>A place in the street for a container: asked for by a citizen, completed, advised on, drafted, decided by a manager, told, closed.</summary>
public sealed class PermitJourney(Chromium chromium, int width, bool javaScript, Look look) : Journey(chromium, width, javaScript, look)
{
    /// <inheritdoc/>
    public override async Task Walk()
    {
        var (citizen, employee, manager) = (await Somebody(), await Somebody(), await Somebody());
        await File(citizen);
        await employee.SignIn(TestPeople.Omgeving);
        await AskWhatIsMissing(employee, citizen);
        await Deliver(citizen);
        await Complete(employee, citizen);
        await Advise(employee, citizen);
        await Draft(employee);
        await Decide(employee, manager, citizen);
        await Tell(employee, citizen);
        await Close(employee, citizen);
        await NothingComplained(citizen, employee, manager);
    }

    private async Task File(Surfer citizen)
    {
        await citizen.Open("/aanvragen");
        await citizen.Follow("Inname van het openbaar domein");
        await citizen.SendForm();
        await citizen.Sees("Er klopt nog iets niet");
        await Look(citizen, "aanvraag fout");
        await citizen.Choose("Container");
        await citizen.Fill("In welke straat?", "Kerkstraat 12");
        await citizen.Fill("Waarom hebt u de plaats nodig?", "We vernieuwen het dak. De container staat er een week.");
        await citizen.FillDate("Van", new DateOnly(2027, 3, 1));
        await citizen.FillDate("Tot", new DateOnly(2027, 3, 8));
        await citizen.Fill("Uw naam", "Fien Voorbeeld");
        await citizen.Fill("Uw e-mailadres", "fien@voorbeeld.be");
        await citizen.Fill("Uw adres", "Kerkstraat 12, 9999 Voorbeeldstad");
        await Look(citizen, "aanvraag ingevuld");
        await citizen.SendForm();
        await citizen.Sees("Uw code is");
        await Look(citizen, "ontvangen");
        await TakeReceipt(citizen);
        await Reads(citizen, "We hebben uw aanvraag");
        await citizen.Page.GetByText("Hoe komen we aan deze datum?").ClickAsync();
        await Look(citizen, "volgen met uitleg");
    }

    private async Task AskWhatIsMissing(Surfer employee, Surfer citizen)
    {
        await OpenFile(employee);
        await employee.Sees("Kerkstraat 12");
        await Look(employee, "dossier nieuw");
        await Done(employee, "In behandeling nemen", "U behandelt dit dossier nu.");
        await Begin(employee, "Documenten vragen", "Documenten vragen", "Er klopt nog iets niet");
        await employee.Pick("schets van de plaats");
        await Done(employee, "Documenten vragen", "De burger weet welke documenten u vraagt.");
        await Reads(citizen, "We missen nog iets", "een schets van de plaats");
    }

    private async Task Deliver(Surfer citizen)
    {
        await citizen.Follow("Documenten bezorgen");
        await Assertions.Expect(citizen.Page).ToHaveURLAsync(new Regex($"/aanvragen/stukken/{Code.Replace("-", "-?", StringComparison.Ordinal)}$"));
        await Look(citizen, "bezorgen leeg");
        await citizen.Press("Documenten versturen");
        await citizen.Sees("U koos geen bestand.");
        await Look(citizen, "bezorgen fout");
        await citizen.Page.GetByLabel("Een schets van de plaats").SetInputFilesAsync(
            new FilePayload { Name = "schets.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf() });
        await citizen.Press("Documenten versturen");
        await citizen.Sees("Bedankt.");
        await Look(citizen, "bezorgd");
        await Reads(citizen, "We kregen uw document");
    }

    private async Task Complete(Surfer employee, Surfer citizen)
    {
        await OpenFile(employee);
        await Begin(employee, "Documenten toevoegen", "Documenten toevoegen", "Er klopt nog iets niet");
        await employee.Sees("schets.pdf");
        await OpenFile(employee);
        await Done(employee, "Volledig verklaren", "Het dossier is volledig verklaard.");
        await Reads(citizen, "Uw aanvraag is volledig", "We kijken na of de plaats vrij en veilig is.");
    }

    private async Task Advise(Surfer employee, Surfer citizen)
    {
        await Begin(employee, "Advies vragen", "Advies vragen", "Kies aan wie u advies vraagt.");
        await employee.Pick("De politie");
        await employee.Fill("Uw vraag", "Kan de bus er nog door?");
        await Done(employee, "Advies vragen", "Het advies is gevraagd.");
        await Reads(citizen, "We vragen advies", "We vroegen advies aan de politie.");
        await Begin(employee, "Advies van de politie noteren", "Advies bewaren", "Kies wat het advies zegt.");
        await employee.Choose("Gunstig met voorwaarden");
        await employee.Pick("De politie");
        await employee.Fill("Het advies", "Laat drie meter vrij voor de bus.");
        await Done(employee, "Advies bewaren", "Het advies is bewaard.");
        await Reads(citizen, "We kregen advies");
    }

    private async Task Draft(Surfer employee)
    {
        await Begin(employee, "Ontvankelijk verklaren");
        await Done(employee, "Ontvankelijk verklaren", "ontvankelijk");
        await Begin(employee, "Beslissing opstellen", "Ontwerp bewaren", "Kies wat u voorstelt.");
        await employee.Choose("Goedgekeurd");
        await employee.Fill("Welke feiten spelen mee?", "U vernieuwt uw dak.\nDe politie geeft een gunstig advies. Laat drie meter vrij voor de bus.");
        await employee.Fill("Op welke regels steunt u?", "Artikel 3 van het reglement over het gebruik van de straat.");
        foreach (var mention in await employee.Page.Locator("input[name=Vermeldingen]").AllAsync()) await mention.CheckAsync();
        await Done(employee, "Ontwerp bewaren", "Het ontwerp is bewaard.");
    }

    private async Task Decide(Surfer employee, Surfer manager, Surfer citizen)
    {
        await Begin(employee, "Beslissen", "Beslissing nemen", "Alleen een leidinggevende");
        await manager.SignIn(TestPeople.Leidinggevende);
        await OpenFile(manager);
        await Begin(manager, "Beslissen");
        await Done(manager, "Beslissing nemen", "beslist");
        await Reads(citizen, "We hebben beslist");
    }

    private async Task Tell(Surfer employee, Surfer citizen)
    {
        await OpenFile(employee);
        await employee.Follow("Brief met de beslissing");
        await employee.Sees("We keuren uw aanvraag goed");
        await Look(employee, "brief");
        await employee.PhotographOnPaper("brief");
        await OpenFile(employee);
        await Begin(employee, "Beslissing meedelen", "Mededeling bewaren", "Kies hoe de burger de beslissing kreeg.");
        await employee.Choose("Gewone brief");
        await Done(employee, "Mededeling bewaren", "meegedeeld");
        await Reads(citizen, "U mag de plaats gebruiken", "Zet de borden op tijd.");
    }

    private async Task Close(Surfer employee, Surfer citizen)
    {
        await Begin(employee, "Dossier sluiten", "Dossier sluiten", "Er klopt nog iets niet");
        await employee.Choose("Afgehandeld");
        await Done(employee, "Dossier sluiten", "Het dossier is gesloten");
        await Reads(citizen, "We sloten uw dossier op", "U mag de plaats gebruiken");
    }
}
