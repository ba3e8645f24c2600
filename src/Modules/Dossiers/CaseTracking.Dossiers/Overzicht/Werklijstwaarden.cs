using Npgsql;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>Values on their way into a statement: never in its text.</summary>
internal sealed class Werklijstwaarden(NpgsqlParameterCollection parameters)
{
    /// <summary>Adds a value and says how the statement names it.</summary>
    public string Voeg<T>(T waarde)
    {
        parameters.Add(new NpgsqlParameter<T> { TypedValue = waarde });
        return $"${parameters.Count}";
    }
}
