using CaseTracking.Termijnen;
using Microsoft.Extensions.Options;

namespace CaseTracking.Dossiers.Types;

/// <summary>Where a city keeps case types of its own.</summary>
internal sealed class Typemap
{
    public const string Sectie = "Dossiers:Types";
    public const string Setting = $"{Sectie}:{nameof(Folder)}";

    /// <summary>A folder with one JSON file per version; nothing when the city uses what ships with the product.</summary>
    public string? Folder { get; set; }

    public Dossiertypes Lees() =>
        string.IsNullOrWhiteSpace(Folder) ? Dossiertypes.Standaard : Dossiertypes.Lees(Typebron.Ingebed(), Typebron.Map(Folder), Termijnprofielen.Standaard);
}

/// <summary>Refuses to start on a case type that cannot be used, and names every fault.</summary>
internal sealed class Typemapcontrole : IValidateOptions<Typemap>
{
    public ValidateOptionsResult Validate(string? name, Typemap options)
    {
        try
        {
            options.Lees();
            return ValidateOptionsResult.Success;
        }
        catch (TypefoutException fout)
        {
            return ValidateOptionsResult.Fail(fout.Fouten.Select(f => f.ToString()));
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            return ValidateOptionsResult.Fail($"{options.Folder}: {Typemap.Setting}: {fout.Message}");
        }
    }
}
