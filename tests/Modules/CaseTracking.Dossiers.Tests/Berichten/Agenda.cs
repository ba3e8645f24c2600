using CaseTracking.Dossiers.Berichten;
using CaseTracking.EventSourcing.Aggregates;

namespace CaseTracking.Dossiers.Tests.Berichten;

/// <summary>What is set for later after a story, as the scheduler would hold it.</summary>
internal sealed class Agenda(Regelboek boek)
{
    private readonly DossierPublications _publications = new(boek);
    private readonly Dictionary<string, Publication.Later> _later = [];

    public Dossier Dossier { get; private set; } = Dossiers.Dossier.Initial;

    public IReadOnlyDictionary<string, Publication.Later> Later => _later;

    public static Agenda Na(params IEnumerable<IDossierEvent> verhaal)
    {
        var agenda = new Agenda(Proef.Boek);
        foreach (var feit in verhaal) agenda.Voeg(feit);
        return agenda;
    }

    public void Voeg(IDossierEvent feit)
    {
        Dossier = Dossiers.Dossier.Evolve(Dossier, feit);
        foreach (var publication in _publications.Translate(Dossier, feit))
        {
            if (publication is Publication.Later later) _later[later.Key] = later;
            if (publication is Publication.Cancelled cancelled) _later.Remove(cancelled.Key);
        }
    }
}
