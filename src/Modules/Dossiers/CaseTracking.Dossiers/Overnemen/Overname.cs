using CaseTracking.Dossiers.Xes;

namespace CaseTracking.Dossiers.Overnemen;

/// <summary>One run over a log: gathers stories into batches and keeps the count.</summary>
internal sealed class Overname(Overnamebatch batch, Zaaksleutel sleutel, IOvernameverslag verslag)
{
    private readonly List<Zaakverhaal> _verzameld = [];
    private int _events;
    private Task<Batchuitslag>? _onderweg;
    private IReadOnlyList<Zaakverhaal> _verzonden = [];

    public Overnameverslag Stand { get; private set; } = new(0, 0, 0, 0, 0, null);

    public async Task Neem(XesCase zaak, Xeskoppeling koppeling, Zaakvertaling vertaling, CancellationToken ct)
    {
        if (vertaling.Vertaal(zaak) is not { } verhaal)
        {
            Sla(new XesSkip(zaak.Regel, zaak.Naam, XesSkipReason.CaseWithoutEvents, "De zaak heeft geen enkele activiteit die iemand deed."));
            return;
        }

        Stand = Stand with { SkippedEvents = Stand.SkippedEvents + zaak.Events.Count(koppeling.LaatWeg) };
        if (_verzameld.Count > 0 && _events + verhaal.Lengte > Overnamebatch.Events) await Verzend(ct);
        _verzameld.Add(verhaal);
        _events += verhaal.Lengte;
    }

    public void Sla(XesItem item)
    {
        if (item is XesFault fault) Stand = Stand with { Fout = fault };
        else if (item is XesSkip { IsEvent: true }) Stand = Stand with { SkippedEvents = Stand.SkippedEvents + 1 };
        else Stand = Stand with { SkippedCases = Stand.SkippedCases + 1 };
        verslag.Overgeslagen(item);
    }

    public async Task Rond(CancellationToken ct)
    {
        await Verzend(ct);
        await Ontvang();
    }

    // One batch is on its way while the next is read: the database and the reader work at the same time.
    private async Task Verzend(CancellationToken ct)
    {
        await Ontvang();
        (_verzonden, _events) = ([.. _verzameld], 0);
        _verzameld.Clear();
        if (_verzonden.Count > 0) _onderweg = Task.Run(() => batch.Bewaar(_verzonden, ct), ct);
    }

    private async Task Ontvang()
    {
        if (_onderweg is null) return;

        var uitslag = await _onderweg;
        _onderweg = null;
        Stand = Stand with
        {
            Cases = Stand.Cases + uitslag.Dossiers, Events = Stand.Events + uitslag.Events, AlreadyThere = Stand.AlreadyThere + uitslag.StondEr,
        };
        foreach (var verhaal in _verzonden) verslag.Bewaard(verhaal.Zaak, sleutel.CodeVan(verhaal.DossierId));
    }
}
