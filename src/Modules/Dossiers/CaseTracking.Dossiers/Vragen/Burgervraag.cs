using CaseTracking.EventSourcing.Events;

namespace CaseTracking.Dossiers.Vragen;

/// <summary>A question of the citizen with its answer; the words of both are in the vault.</summary>
/// <param name="Id">Which question.</param>
/// <param name="Vraag">Where its words are.</param>
/// <param name="GesteldOp">When it was asked.</param>
/// <param name="Antwoord">Where the words of the answer are; nothing while it waits for one.</param>
/// <param name="BeantwoordOp">When it was answered.</param>
internal sealed record Burgervraag(Guid Id, TekstRef Vraag, DateTimeOffset GesteldOp, TekstRef? Antwoord = null, DateTimeOffset? BeantwoordOp = null)
{
    /// <summary>The questions a story tells of, oldest first, each with its answer.</summary>
    public static IReadOnlyList<Burgervraag> Van(IEnumerable<Recorded> verhaal) => verhaal.Aggregate(new List<Burgervraag>(), (vragen, recorded) =>
    {
        switch (recorded.Data)
        {
            case VraagWerdGesteld e:
                vragen.Add(new Burgervraag(e.VraagId, e.Vraag, recorded.EffectiveAt));
                break;
            case VraagWerdBeantwoord e when vragen.FindIndex(v => v.Id == e.VraagId) is >= 0 and var i:
                vragen[i] = vragen[i] with { Antwoord = e.Antwoord, BeantwoordOp = recorded.EffectiveAt };
                break;
        }

        return vragen;
    });
}
