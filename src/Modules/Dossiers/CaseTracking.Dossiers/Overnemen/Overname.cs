using CaseTracking.Dossiers.Xes;

namespace CaseTracking.Dossiers.Overnemen;

/// <summary>One run over a log: gathers stories into batches and keeps the count.</summary>
internal sealed class Overname(Overnamebatch batch, Zaaksleutel sleutel, IOvernameverslag verslag) : IAsyncDisposable
{
    private readonly List<Zaakverhaal> _verzameld = [];
    private readonly HashSet<DossierId> _dossiers = [];
    private int _events;
    private Task<Overnameuitslag>? _onderweg;
    private IReadOnlyList<Zaakverhaal> _verzonden = [];

    public Overnameverslag Stand { get; private set; } = new(0, 0, 0, 0, 0);

    public async Task Neem(XesCase zaak, Xeskoppeling koppeling, Zaakvertaling vertaling, CancellationToken ct)
    {
        if (vertaling.Vertaal(zaak) is not { } verhaal)
        {
            Sla(new XesSkip(zaak.Regel, zaak.Naam, XesSkipReason.CaseWithoutEvents, "De zaak heeft geen enkele activiteit die iemand deed."));
            return;
        }

        if (verhaal.TeGroot)
        {
            Sla(new XesSkip(zaak.Regel, zaak.Naam, XesSkipReason.CaseTooLarge, "Een activiteit van de zaak heeft te veel gegevens. Laat de koppeling er minder bewaren."));
            return;
        }

        Stand = Stand with { SkippedEvents = Stand.SkippedEvents + zaak.Events.Count(koppeling.LaatWeg) };

        // A case that comes again in the same log may have grown: it is compared with what is stored, as in another run.
        if (_events + verhaal.Lengte > Overnamebatch.Events || _dossiers.Contains(verhaal.DossierId)) await Verzend(ct);
        _verzameld.Add(verhaal);
        _dossiers.Add(verhaal.DossierId);
        _events += verhaal.Lengte;
    }

    public void Sla(XesItem item)
    {
        if (item is XesFault fault) Stand = Stand with { Fout = fault };
        else if (item is XesSkip { IsEvent: true }) Stand = Stand with { SkippedEvents = Stand.SkippedEvents + 1 };
        else Stand = Stand with { SkippedCases = Stand.SkippedCases + 1 };
        verslag.Overgeslagen(item);
    }

    /// <summary>Stores what was gathered, or after a stop only waits for what is on its way.</summary>
    public async Task<Overnameverslag> Rond(CancellationToken ct)
    {
        if (!ct.IsCancellationRequested) await Verzend(ct);
        await Ontvang();
        return Stand with { Onderbroken = ct.IsCancellationRequested };
    }

    // Whatever ends a run, its last batch is over before anybody else may begin.
    public async ValueTask DisposeAsync()
    {
        if (_onderweg is not null) await Task.WhenAny(_onderweg);
    }

    // One batch is on its way while the next is read: the database and the reader work at the same time.
    private async Task Verzend(CancellationToken ct)
    {
        await Ontvang();
        (_verzonden, _events) = ([.. _verzameld], 0);
        _verzameld.Clear();
        _dossiers.Clear();
        if (_verzonden.Count > 0 && !ct.IsCancellationRequested) _onderweg = Task.Run(() => batch.Bewaar(_verzonden, ct), CancellationToken.None);
    }

    private async Task Ontvang()
    {
        if (_onderweg is null) return;

        var uitslag = await _onderweg;
        _onderweg = null;
        Stand = Stand with
        {
            Cases = Stand.Cases + uitslag.Dossiers,
            Events = Stand.Events + uitslag.Events,
            AlreadyThere = Stand.AlreadyThere + uitslag.StondEr,
        };
        foreach (var verhaal in _verzonden) verslag.Bewaard(verhaal.Zaak, sleutel.CodeVan(verhaal.DossierId));
        foreach (var zaak in uitslag.Ongemoeid) verslag.Ongemoeid(zaak);
    }
}
